/** A family of long checks: either tests, by what follows `vitest run`, or a command of its own. */
export interface Family {
  readonly name: string;
  readonly title: string;
  /** What it looks at, for whoever reads the record. */
  readonly about: string;
  readonly tests?: string;
  readonly command?: string;
  /** Whether it draws on inputs of a random seed. */
  readonly isRandom?: boolean;
  /** Least totals that are wanted of figures that add up. */
  readonly wanted?: Readonly<Record<string, number>>;
}

const inBrowser = (file: string): string => `--config vitest.e2e.config.ts test/e2e/${file}.test.ts`;

/** How many times as many inputs as the gate's the unit tests try: a million and some. */
export const TIMES = 46;

/** In the order in which they run: what takes long and breaks most often comes first, what measures has the machine to itself. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'units',
    title: 'Unit tests, a random seed',
    about: `every unit test, each property with ${TIMES} times the gate’s inputs; damaged files, addresses and data among them`,
    tests: '',
    isRandom: true,
    wanted: { 'inputs tried in all': 1_000_000 },
  },
  {
    name: 'faults',
    title: 'Every file missing, broken or late',
    about: 'every pair of a file of the build and a fault of its host: what a reader is told, and what still works',
    tests: inBrowser('faults'),
  },
  {
    name: 'axe',
    title: 'Accessibility, the whole matrix',
    about: 'axe-core in every state of the page, on every size and in every theme',
    tests: inBrowser('axe'),
  },
  {
    name: 'offline',
    title: 'Without a network, the whole matrix',
    about: 'everything that a person can do, after the network is gone',
    tests: inBrowser('offline'),
  },
  {
    name: 'journeys',
    title: 'Windows, papers, formats and hosts, the whole matrices',
    about:
      'every size, theme, paper, file format, hostile address and walk of which the gate takes a few, and whether anything moves while the page comes',
    tests: `--config vitest.e2e.config.ts ${['cite', 'print', 'security', 'steady', 'translated', 'windows', 'workbench'].map((file) => `test/e2e/${file}.test.ts`).join(' ')}`,
  },
  {
    name: 'endurance',
    title: 'Endurance',
    about: 'whether memory, elements and listeners come back to where they were after many rounds of work',
    tests: inBrowser('endurance'),
  },
  {
    name: 'bench',
    title: 'Speed against a bare map',
    about: 'the production build against the least page that MapLibre can be, in the same run (`npm run bench`)',
    command: 'npx tsx tools/bench/bench.ts',
  },
  {
    name: 'points',
    title: 'Many points',
    about: 'panning over up to a million points against panning over none (`npm run bench:points`)',
    command: 'npx tsx tools/bench/points.ts',
  },
  {
    name: 'load',
    title: 'Many readers at once',
    about: 'the build behind nginx with the sample configuration (`npm run load`)',
    command: 'npx tsx tools/load/load.ts',
  },
  {
    name: 'lighthouse',
    title: 'Lighthouse',
    about:
      'both pages on a desktop and on a phone, for a reader of Chinese, medians of three visits (`npm run lighthouse`)',
    command: 'npx tsx tools/load/lighthouse.ts',
  },
  {
    name: 'questions',
    title: 'Questions of readers',
    about: 'what a reader comes with, answered in the page (`npm run questions`)',
    command: 'npx tsx tools/questions.ts',
  },
];
