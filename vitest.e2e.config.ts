import { defineConfig } from 'vitest/config';
import { ByName } from './test/order.ts';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/serve.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A browser draws with the processor: more than two at a time only wait for one another.
    maxWorkers: 2,
    sequence: { sequencer: ByName },
  },
});
