import { NOTHING, TRUSTED_TYPES, write } from './directives.ts';

/** The policy of the pages over many atlases: their own script, style sheet and index, and nothing of anybody else. */
export const indexPolicy = (): string =>
  write({
    ...NOTHING,
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    ...TRUSTED_TYPES,
    'trusted-types': "'none'",
  });
