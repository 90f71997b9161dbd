import { defineConfig } from 'vitest/config';
import { TIMES } from './test/unit/seed.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/set-seed.ts'],
    globalSetup: ['test/unit/say-seed.ts'],
    // Property tests and references run long on a machine that does other things too; speed is measured elsewhere.
    testTimeout: 60_000 * Math.max(1, TIMES),
  },
});
