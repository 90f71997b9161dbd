import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/serve.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Software rendering keeps more than one core busy: two browsers at a time.
    maxWorkers: 2,
  },
});
