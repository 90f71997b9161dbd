import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER, FLAGS } from '../../test/e2e/browser.ts';
import { note } from '../figures.ts';
import { serveNginx } from './serve-nginx.ts';

/** Fetched when it is asked for: a hundred and fifty packages that nothing else needs. The last version for Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
/** Lighthouse asks for robots.txt from within the page, which the policy of a page without scripts forbids: nine points of SEO. */
const WANTED = { performance: 90, accessibility: 100, 'best-practices': 100, seo: 90 } as const;
type Category = keyof typeof WANTED;

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}

interface Report {
  readonly categories: Record<Category, { score: number; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** On a phone with a slow line, as Lighthouse imagines one, scores are told without a bar. */
const SCREENS = process.argv.includes('--phone') ? (['desktop', 'phone'] as const) : (['desktop'] as const);
type Screen = (typeof SCREENS)[number];

/** Scores of both pages, served over loopback, and what costs points. Ends with 1 when a score is lower than wanted. */
const folder = mkdtempSync(join(tmpdir(), 'atlas-lighthouse-'));
const { site, close } = await serveNginx('dist');
try {
  for (const screen of SCREENS)
    for (const name of ['index.html', 'places.html']) {
      const url = site + (name === 'index.html' ? '' : name);
      const { categories, audits } = examine(url, join(folder, `${screen}-${name}.json`), screen);
      for (const category of Object.keys(WANTED) as Category[]) {
        const { score, auditRefs } = categories[category];
        judge(
          `${name} on a ${screen}, ${category}`,
          Math.round(score * 100),
          screen === 'desktop' ? WANTED[category] : null,
        );
        const costly = auditRefs.flatMap(({ id, weight }) => (weight > 0 ? (audits[id] ?? []) : []));
        for (const { title, score, displayValue = '' } of costly)
          if (score !== null && score < 1) console.log(`  ${Math.round(score * 100)} ${title} ${displayValue}`);
      }
    }
} finally {
  await close();
}

function judge(what: string, points: number, wanted: number | null): void {
  console.log(`${what}: ${points}${wanted === null ? '' : ` (wanted: ${wanted})`}`);
  note({ what, value: points, ...(wanted !== null && { bar: `at least ${wanted}`, met: points >= wanted }) });
  if (wanted !== null && points < wanted) process.exitCode = 1;
}

function examine(url: string, path: string, screen: Screen): Report {
  const flags = ['--headless=new', ...FLAGS].join(' ');
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
