import { defineConfig } from 'vitest/config';
import { ByName } from './test/order.ts';
import { TIMES } from './test/unit/seed.ts';

const GROWTH = 'test/unit/files/read/endurance.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // None leaves anything behind: what all import is read once by each of the two threads, and once is what takes the time.
    pool: 'threads',
    maxWorkers: 2,
    isolate: false,
    unstubGlobals: true,
    setupFiles: ['test/unit/set-up.ts'],
    globalSetup: ['test/unit/say-seed.ts'],
    sequence: { sequencer: ByName },
    // Property tests and references run long on a machine that does other things too; speed is measured elsewhere.
    testTimeout: 60_000 * Math.max(1, TIMES),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/{unit,atlases/hunnan-2023}/**/*.test.{ts,tsx}'], exclude: [GROWTH] },
      },
      // In a process of its own the processor time is that of the work alone, whatever else the machine does.
      { extends: true, test: { name: 'growth', include: [GROWTH], pool: 'forks' } },
      // The atlases of geodata/ beside the one that is built by default, each with its own test.
      {
        extends: true,
        test: { name: 'jinan-2018', include: ['test/atlases/jinan-2018/**/*.test.tsx'], env: { ATLAS: 'jinan-2018' } },
      },
      // What the engine makes of an atlas of several reports: the invented one.
      { extends: true, test: { name: 'sample', include: ['test/engine/**/*.test.ts'], env: { ATLAS: 'test/sample' } } },
    ],
  },
});
