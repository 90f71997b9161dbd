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
    // The files of one worker share its browser, and the pages that are put back to their first state (‘test/e2e/driver.ts’).
    isolate: false,
    sequence: { sequencer: ByName },
  },
});
