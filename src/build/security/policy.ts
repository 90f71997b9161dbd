import { createHash } from 'node:crypto';
import { geocoders } from '#about';
import { GEOCODER_ABOUT } from '../../contract/geocoder.ts';
import { NOTHING, TRUSTED_TYPES, write } from './directives.ts';

/** Whom a page may ask, and only once a person has chosen their map: OpenFreeMap, and the eight servers of Tianditu. */
const MAP_HOSTS = [
  'https://tiles.openfreemap.org',
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((server) => `https://t${server}.tianditu.gov.cn`),
];

/** SQLite, which reads and writes GeoPackages, is WebAssembly: nothing else needs the grant, which does not allow `eval`. */
const SCRIPTS = "'self' 'wasm-unsafe-eval'";
const CONNECT = ["'self'", ...MAP_HOSTS].join(' ');
/** Whom a page may ask where a name lies, and only once a person presses its button: those that the atlas offers. */
const ASKED = geocoders.map((geocoder) => `https://${GEOCODER_ABOUT[geocoder].host}`);

/** The policy of the page with the map, for a `<meta>`: its inline scripts are known by their hash. */
export const appPolicy = (inlineScripts: readonly string[]): string =>
  write({
    ...NOTHING,
    'script-src': [SCRIPTS, ...inlineScripts.map(hashOf)].join(' '),
    'style-src': "'self'",
    // Pictures for paper and of symbols are drawn here and handed on as addresses of their own.
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': [CONNECT, ...ASKED].join(' '),
    'worker-src': "'self'",
    'manifest-src': "'self'",
    ...TRUSTED_TYPES,
  });

/**
 * The policy of the page that is one file: it loads nothing from beside it. What it holds is known by its hash; workers and data are
 * addresses that it makes itself.
 */
export const singlePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  write({
    ...NOTHING,
    'script-src': ["'wasm-unsafe-eval'", ...scripts.map(hashOf)].join(' '),
    'style-src': styles.map(hashOf).join(' '),
    'img-src': 'data: blob:',
    'connect-src': ['data:', 'blob:', ...MAP_HOSTS, ...ASKED].join(' '),
    // MapLibre makes its worker an address of its own text where a page has no origin.
    'worker-src': 'blob: data:',
    ...TRUSTED_TYPES,
  });

/** The policy of a page without scripts. */
export const stillPolicy = (): string =>
  write({ ...NOTHING, 'style-src': "'self'", 'img-src': "'self'", ...TRUSTED_TYPES, 'trusted-types': "'none'" });

/** The header of script files. A worker obeys the header it came with, not the page that started it. */
export const workerPolicy = (): string =>
  write({ ...NOTHING, 'script-src': SCRIPTS, 'connect-src': CONNECT, ...TRUSTED_TYPES, 'trusted-types': "'none'" });

/** The header of pages: what a `<meta>` cannot say. Anyone may embed the map; name the hosts here to let only them. */
export const framePolicy = (): string => write({ 'frame-ancestors': '*' });

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
