import type { Figure } from '../figures.ts';
import type { Family } from './families.ts';
import { missedOf, type Result, type Results } from './record.ts';

/** The record as a page: what is amiss first, then a table of all families, then each with its figures. */
export function writeRecord(families: readonly Family[], results: Results): string {
  const found = families.map((family) => ({ family, result: results[family.name] }));
  return `${[
    '# What the long run found',
    'Written by `npm run soak`, never by hand. Each family keeps what it found when it ran last: its commit and date stand beside it.',
    amissIn(found),
    table(
      ['family', 'ended', 'tests', 'bars met', 'minutes', 'commit', 'date'],
      found.map(({ family, result }) => [`[${family.title}](#${family.name})`, ...summaryOf(result)]),
    ),
    `All of it takes ${minutes(found.reduce((sum, { result }) => sum + (result?.seconds ?? 0), 0))} minutes.`,
    ...found.flatMap(({ family, result }) => section(family, result)),
  ].join('\n\n')}\n`;
}

type Found = { readonly family: Family; readonly result: Result | undefined };

function amissIn(found: readonly Found[]): string {
  const lines = found.flatMap(({ family: { title }, result }) => {
    if (!result) return [`${title}: not run yet`];
    const missed = missedOf(result.figures).map(
      ({ what, value, bar }) => `${title}: ${what}: ${value}; wanted: ${bar}`,
    );
    const failed = result.tests?.failed ?? 0;
    if (failed > 0) missed.push(`${title}: ${failed} tests failed`);
    if (result.ended === 'stopped') missed.push(`${title}: stopped before its end`);
    return missed.length === 0 && result.ended === 'failed' ? [`${title}: failed outside its figures`] : missed;
  });
  if (lines.length === 0) return 'Every test passed and every bar is met.';
  return ['**Amiss:**', '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function summaryOf(result: Result | undefined): string[] {
  if (!result) return ['not run yet', '', '', '', '', ''];
  const { ended, tests, figures, seconds, commit, date } = result;
  const bars = figures.filter(({ bar }) => bar !== undefined);
  return [
    ended,
    tests ? `${tests.passed} of ${tests.passed + tests.failed}` : '',
    bars.length > 0 ? `${bars.filter(({ met }) => met).length} of ${bars.length}` : '',
    minutes(seconds),
    commit,
    date,
  ];
}

function section({ name, title, about }: Family, result: Result | undefined): string[] {
  const head = [`<a id="${name}"></a>`, `## ${title}`, `${about[0]?.toUpperCase()}${about.slice(1)}.`];
  if (!result) return [...head, 'Not run yet.'];
  const { commit, date, machine, seed, seconds, ended, tests, figures } = result;
  const facts = [
    `${ended} after ${minutes(seconds)} minutes`,
    ...(tests ? [`${tests.passed} tests passed, ${tests.failed} failed, ${tests.skipped} skipped`] : []),
    ...(seed === null ? [] : [`seed ${seed}`]),
    `commit ${commit}`,
    date,
    machine,
  ];
  return [
    ...head,
    `${facts.join('; ')}.`,
    ...(figures.length > 0 ? [table(['what', 'value', 'bar', ''], figures.map(row))] : []),
  ];
}

const row = ({ what, value, bar = '', met }: Figure): string[] => [
  what,
  typeof value === 'number' ? value.toLocaleString('en') : value,
  bar,
  met === undefined ? '' : met ? 'met' : '**MISSED**',
];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const minutes = (seconds: number): string => (seconds / 60).toFixed(1);
