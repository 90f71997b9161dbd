import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/e2e/browser.ts';
import { serveFolder } from './bench/serve.ts';
import { judge, type Pair, VERDICTS, writeComparison } from './pictures/compare.ts';
import { renderView } from './pictures/render.ts';
import { readViews, type View } from './pictures/views.ts';

const SHOTS = 'test/shots';
const NOW = join(SHOTS, 'now');
const BEFORE = join(SHOTS, 'before');

/** Without argument: renders every view and compares. `--keep`: lets the last pictures be those of before. */
async function main(args: readonly string[]): Promise<void> {
  const strangers = args.filter((arg) => arg !== '--keep');
  if (strangers.length > 0) throw new Error(`expected “--keep” or nothing, found “${strangers.join(' ')}”`);
  if (args.length > 0) keep();
  else await renderAll(readViews());
}

function keep(): void {
  if (!existsSync(NOW)) throw new Error(`no pictures in ${NOW}/ to keep: run “npm run pictures” first`);
  rmSync(BEFORE, { recursive: true, force: true });
  renameSync(NOW, BEFORE);
  console.log(`kept: ${BEFORE}/; build, then run “npm run pictures” to compare with it`);
}

async function renderAll(views: readonly View[]): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('no production build in dist/: run “npm run build” first');
  rmSync(NOW, { recursive: true, force: true });
  mkdirSync(NOW, { recursive: true });
  const failures = await render(views);
  const pairs = views.map((view): Pair => ({ view, before: readShot(BEFORE, view), now: readShot(NOW, view) }));
  writeFileSync(join(SHOTS, 'index.html'), writeComparison(pairs));
  const counts = VERDICTS.map((verdict) => `${pairs.filter((pair) => judge(pair) === verdict).length} ${verdict}`);
  console.log(`${counts.join(', ')} → ${SHOTS}/index.html`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

/** Renders what can be rendered, one view after another, and returns what could not. */
async function render(views: readonly View[]): Promise<string[]> {
  const failures: string[] = [];
  const server = await serveFolder(join(process.cwd(), 'dist'));
  const browser = await launchBrowser();
  for (const view of views) {
    try {
      writeFileSync(join(NOW, `${view.name}.png`), await renderView(browser, server.url, view));
    } catch (error) {
      failures.push(`${view.name}: ${(error as Error).message}`);
    }
    console.log(`${failures.at(-1)?.startsWith(`${view.name}:`) ? 'FAILED' : 'ok    '}  ${view.name}`);
  }
  await browser.close();
  server.close();
  return failures;
}

function readShot(folder: string, { name }: View): Buffer | null {
  const file = join(folder, `${name}.png`);
  return existsSync(file) ? readFileSync(file) : null;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
