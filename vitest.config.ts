import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    // Property tests and references run long on a machine that does other things too; speed is measured elsewhere.
    testTimeout: 60_000,
  },
});
