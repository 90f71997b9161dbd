import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER, FLAGS } from '../../test/e2e/browser.ts';
import { median } from '../bench/median.ts';
import { note } from '../figures.ts';
import { serveNginx } from './serve-nginx.ts';

/** Fetched when it is asked for: a hundred and fifty packages that nothing else needs. The last version for Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
/** Scores are taken from so many visits: one alone says as much of the machine as of the page. */
const VISITS = 3;
const SCREENS = ['desktop', 'phone'] as const;
/** Lighthouse asks for robots.txt from within the page, which the policy of a page without scripts forbids: nine points of SEO. */
const WANTED = { accessibility: 100, 'best-practices': 100, seo: 90 } as const;
const PERFORMANCE = { desktop: 99, phone: 95 } as const;
type Screen = (typeof SCREENS)[number];
type Category = 'performance' | keyof typeof WANTED;

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}

interface Report {
  readonly categories: Record<Category, { score: number; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Readonly<Record<string, Audit>>;
  /** How quick Lighthouse finds the machine; it takes a page on a phone to run a quarter as fast as here. */
  readonly environment: { readonly benchmarkIndex: number };
}

/** Scores of both pages for a reader of the report's language, served over loopback, and what costs points. Ends with 1 when one is lower than wanted. */
const folder = mkdtempSync(join(tmpdir(), 'atlas-lighthouse-'));
const { site, close } = await serveNginx('dist');
try {
  for (const screen of SCREENS) for (const name of ['index.html', 'places.html']) examinePage(name, screen);
} finally {
  await close();
}

function examinePage(name: string, screen: Screen): void {
  const url = site + (name === 'index.html' ? '' : name);
  const reports = Array.from({ length: VISITS }, () => examine(url, screen));
  const wanted = { performance: PERFORMANCE[screen], ...WANTED };
  for (const category of Object.keys(wanted) as Category[]) {
    const scores = reports.map(({ categories }) => categories[category].score);
    const score = median(scores);
    judge(`${name} on a ${screen}, ${category}`, Math.round(score * 100), wanted[category]);
    const report = reports[scores.indexOf(score)];
    if (report) tellCosts(report, category);
  }
  const quick = median(reports.map(({ environment }) => environment.benchmarkIndex));
  console.log(`  (this machine: ${Math.round(quick)})`);
}

/** What costs points in a category. */
function tellCosts({ categories, audits }: Report, category: Category): void {
  const costly = categories[category].auditRefs.flatMap(({ id, weight }) => (weight > 0 ? (audits[id] ?? []) : []));
  for (const { title, score, displayValue = '' } of costly)
    if (score !== null && score < 1) console.log(`  ${Math.round(score * 100)} ${title} ${displayValue}`);
}

function judge(what: string, points: number, wanted: number): void {
  console.log(`${what}: ${points} (wanted: ${wanted})`);
  note({ what, value: points, bar: `at least ${wanted}`, met: points >= wanted });
  if (points < wanted) process.exitCode = 1;
}

function examine(url: string, screen: Screen): Report {
  const path = join(folder, 'report.json');
  const flags = ['--headless=new', '--accept-lang=zh-CN', ...FLAGS].join(' ');
  const { status } = spawnSync(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      ...(screen === 'desktop' ? ['--preset=desktop'] : []),
      '--quiet',
      '--output=json',
      `--output-path=${path}`,
      `--chrome-flags=${flags}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROME_PATH: BROWSER } },
  );
  if (status !== 0) throw new Error(`${LIGHTHOUSE} ended with ${status}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}
