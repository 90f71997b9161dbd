import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, openPage, theBrowser } from './browser.ts';
import { eventually, isAt, seesText } from './expect.ts';
import { FAULTS, type Fault, type FaultyHost, startFaultyHost } from './faulty-host.ts';
import { GROUND, JOURNEY, type Step } from './journey.ts';
import { FULL, inFull, inGate } from './matrix.ts';

const browser = await theBrowser();

/** How long a page may take to do what was asked for, or to say that it cannot. */
const ANSWER_MS = 40_000;
/** Words by which a page says that something is missing. */
const TROUBLE = /没有(完整)?载入|没有做成|没有写成|没有算成|画不出|打不开|没有响应|重试/;
const AGAIN = /^(重试|重新计算)$/;
const HERE = `#list [data-place="${GROUND.place}"]`;
const BUILT = new Set(readdirSync(`${GROUND.dist}/assets`).filter((name) => /\.(js|css|json|wasm)$/.test(name)));
const isBuilt = (path: string): boolean => BUILT.has(path.replace(/^assets\//, ''));

/** In the gate a step of each kind, in the order in which one leads to the next. */
const GATE = [
  'card',
  'close the card',
  'search',
  'workbench',
  '周边',
  '我的数据',
  'own data: a.csv',
  '下载',
  'save gpkg',
];
const STEPS = inGate(JOURNEY, ({ name }) => GATE.includes(name));

/** Which files the page asks for by itself, and which each step asks for first. */
const asked = { first: new Set<string>(), by: new Map<Step, ReadonlySet<string>>() };
const tally: Record<string, number> = {};
const add = (what: string, n = 1): void => {
  tally[what] = (tally[what] ?? 0) + n;
};
beforeAll(async () => {
  await record();
}, 120_000);
afterAll(async () => {
  console.log(`faults tried: ${JSON.stringify(tally)}`);
});

async function onHost(run: (host: FaultyHost) => Promise<void>): Promise<void> {
  const host = await startFaultyHost(GROUND.dist);
  try {
    await run(host);
  } finally {
    await host.close();
  }
}
/** Most of what is missed has nothing to do with the full map, which then comes only with a tool. */
async function visit(
  site: string,
  path = '',
  before: (page: Page) => Promise<unknown> = async () => undefined,
  hand = false,
) {
  const { page } = await openPage(browser, DESKTOP, hand);
  const uncaught: string[] = [];
  page.on('pageerror', (error) => void uncaught.push(error.message));
  await before(page);
  await page.goto(site + path, { waitUntil: 'commit' });
  return { page, uncaught, leave: () => page.context().close() };
}
const ready = (page: Page) => page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
/** The first view is at rest, with what it asks for by itself. */
async function settle(page: Page): Promise<void> {
  await ready(page);
  await page.locator('#map[aria-busy="false"]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Goes the usual ways once without a fault, and notes what is asked for. */
const record = () =>
  onHost(async (host) => {
    const { page, leave } = await visit(host.site);
    await settle(page);
    const known = new Set(host.asked);
    asked.first = new Set([...known].filter(isBuilt));
    for (const step of STEPS) {
      await step.act(page);
      await step.seen(page).waitFor({ timeout: ANSWER_MS });
      await page.waitForLoadState('networkidle');
      asked.by.set(step, new Set(host.asked.filter((path) => !known.has(path) && isBuilt(path))));
      for (const path of host.asked) known.add(path);
      await step.leave(page);
    }
    await leave();
  });

const reportOf = (page: Page): Promise<string> => page.locator('#report').innerText();
const wordsOfTrouble = (page: Page) =>
  page
    .locator('[role=alert]:visible, [role=status]:visible, .notice:visible, .simple-note:visible')
    .filter({ hasText: TROUBLE });
const isTroubled = async (page: Page): Promise<boolean> => (await wordsOfTrouble(page).count()) > 0;

/** Waits for what was asked for or for words about why it is not there. */
async function outcome(page: Page, step: Step): Promise<'seen' | 'said'> {
  let came: 'seen' | 'said' | null = null;
  await eventually(async () => {
    came = (await isTroubled(page)) ? 'said' : (await step.seen(page).isVisible()) ? 'seen' : null;
    expect(came, `${step.name}: done, or said why not`).not.toBeNull();
  });
  return came ?? 'said';
}
/** By the buttons that offer it, or else by doing the same once more. */
async function tryAgain(page: Page, step: Step): Promise<void> {
  const offers = await wordsOfTrouble(page).getByRole('button', { name: AGAIN }).all();
  for (const offer of offers.reverse()) await offer.click();
  if (offers.length === 0) await step.act(page);
}

/** Goes the usual ways in a new page, these files spoilt where a step asks for them first; answers which of them were asked for. */
async function walkSpoilt(host: FaultyHost, fault: Fault, files: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { page, uncaught, leave } = await visit(host.site);
  await settle(page);
  const report = await reportOf(page);
  const start = host.asked.length;
  const met = new Set<string>();
  for (const step of STEPS) {
    // An earlier step may have asked for it already, on its way round a fault.
    const known = new Set(host.asked.slice(start));
    const due = new Set([...(asked.by.get(step) ?? [])].filter((path) => files.has(path) && !known.has(path)));
    const before = host.asked.length;
    const now = () => host.asked.slice(before).filter((path) => due.has(path));
    host.spoil(fault, due);
    await step.act(page);
    if (due.size > 0)
      await eventually(async () =>
        expect(now().length, `${step.name}: asks for ${[...due].join()}`).toBeGreaterThan(0),
      );
    const came = await outcome(page, step);
    for (const path of now()) met.add(path);
    if (due.size > 0) add(`${fault}, ${came === 'said' ? 'said in words' : 'did without'}`);
    expect(await reportOf(page)).toBe(report);
    host.mend();
    if (came === 'said') await tryAgain(page, step);
    await step.seen(page).waitFor({ timeout: ANSWER_MS });
    expect(uncaught, step.name).toEqual([]);
    await step.leave(page);
  }
  await leave();
  return met;
}

it('knows what the usual journeys ask for', () => {
  const met = new Set([...asked.first, ...[...asked.by.values()].flatMap((files) => [...files])]);
  add('files met', met.size);
  add('files built', BUILT.size);
  expect(asked.first.size).toBeGreaterThan(10);
  expect([...asked.by.values()].filter(({ size }) => size > 0).length).toBeGreaterThan(FULL ? 25 : 5);
  // Most of what is built is met on the way.
  expect(met.size / BUILT.size).toBeGreaterThan(FULL ? 0.7 : 0.25);
});

describe('what is loaded when it is asked for', () => {
  it.each(inGate(FAULTS, (fault) => fault === 'missing'))(
    'is missed in words when it is spoilt (%s), and comes when it is tried again',
    async (fault) => {
      await onHost(async (host) => {
        const all = new Set([...asked.by.values()].flatMap((files) => [...files]));
        // What is asked for only when other files have come is spoilt on another way through.
        let left: ReadonlySet<string> = all;
        for (let round = 0; round < (FULL ? 6 : 1) && left.size > 0; round += 1) {
          const met = await walkSpoilt(host, fault, left);
          if (met.size === 0) break;
          left = new Set([...left].filter((path) => !met.has(path)));
        }
        add(`${fault}, files that met it`, all.size - left.size);
        expect(left.size / all.size).toBeLessThan(FULL ? 0.1 : 0.7);
      });
    },
    900_000,
  );

  it('is waited for in words, and asked for once, where it is slow', async () => {
    await onHost(async (host) => {
      const { page, uncaught, leave } = await visit(host.site);
      await settle(page);
      for (const step of STEPS) {
        const slow = asked.by.get(step) ?? new Set();
        host.hold(slow);
        const before = host.asked.length;
        await step.act(page);
        if (slow.size > 0 && !(await step.seen(page).isVisible())) {
          add('slow', slow.size);
          // What is only heard of when it fails has no place for words.
          if (!['tour', 'readout', 'repairs', 'save PNG'].includes(step.name))
            await eventually(async () =>
              expect(
                await page
                  .locator(':is([role=status], [aria-live], #list, .card .muted, .take .hint):visible')
                  .filter({ hasText: /正在|……/ })
                  .count(),
                `${step.name}: says that it is on its way`,
              ).toBeGreaterThan(0),
            );
        }
        host.mend();
        await step.seen(page).waitFor({ timeout: ANSWER_MS });
        const times = host.asked.slice(before).filter((path) => slow.has(path));
        // A style sheet or script is fetched ahead and then used; a script may be fetched by a worker too.
        expect(times.length, `${step.name}: ${times.join()}`).toBeLessThanOrEqual(2 * slow.size);
        await step.leave(page);
      }
      expect(uncaught).toEqual([]);
      await leave();
    });
  }, 600_000);
});

describe('what the page begins with', () => {
  it('is missed in words, the report readable all the while, and a reload brings it', async () => {
    await onHost(async (host) => {
      const whole = await visit(host.site);
      await settle(whole.page);
      const report = (await reportOf(whole.page)).replace(/\s+/g, '');
      await whole.leave();
      // In the long run every pair. In the gate one of the files of each kind, and each fault.
      const files = [...asked.first].sort();
      const kindOf = (file: string): string => /\/index-|\.\w+$/.exec(file)?.[0] ?? '';
      const firsts = new Set(files.map((file) => files.find((other) => kindOf(other) === kindOf(file))));
      const pairs = inGate(files, (file) => firsts.has(file)).flatMap((file, at) =>
        inGate(FAULTS, (_, fault) => fault === at % FAULTS.length || file.endsWith('.css')).map(
          (fault) => [file, fault] as const,
        ),
      );
      expect(pairs.length).toBeGreaterThan(FULL ? 80 : 5);
      const { page, leave } = await visit(host.site);
      for (const [file, fault] of pairs) {
        host.spoil(fault, new Set([file]));
        await page.goto(host.site, { waitUntil: 'commit' });
        await eventually(async () => {
          const isWhole =
            (await page.locator('html[data-app="ready"] #map[aria-busy="false"]').count()) > 0 &&
            (await page.locator('#ribbon svg').count()) > 0;
          const isSaid = await isTroubled(page);
          expect(isWhole || isSaid, `${fault} ${file}: whole, or said what is missing`).toBe(true);
        });
        add((await isTroubled(page)) ? 'at the start, said in words' : 'at the start, did without');
        expect((await reportOf(page)).replace(/\s+/g, '')).toBe(report);
      }
      host.mend();
      await page.reload();
      await settle(page);
      expect(await isTroubled(page)).toBe(false);
      await leave();
    });
  }, 600_000);

  it('places and full map come without a reload', async () => {
    await onHost(async (host) => {
      const real = [...asked.first].filter((path) => /\/(real|maplibre-gl|atlas)-/.test(path));
      expect(real.length).toBeGreaterThan(2);
      host.spoil('error', new Set(real));
      const { page, uncaught, leave } = await visit(host.site, '', undefined, true);
      await page.getByText('地点资料没有载入').first().waitFor();
      host.spoil('error', new Set(real.filter((path) => !path.includes('atlas-'))));
      await page.getByRole('button', { name: '重试' }).click();
      await ready(page);
      await seesText(page.locator('.simple-note'), '完整地图没有载入');
      host.mend();
      await page.locator('.simple-note').getByRole('button', { name: '重试' }).click();
      await page.locator('#map .maplibregl-canvas').waitFor();
      await eventually(async () => expect(await page.locator('.simple-note').count()).toBe(0));
      await page.locator(HERE).first().click();
      await isAt(page, new RegExp(`place=${GROUND.place}`));
      expect(uncaught).toEqual([]);
      add('map and data at the start', real.length * 2);
      await leave();
    });
  });
});

describe('what else may go wrong', () => {
  it('the network is gone halfway, and comes back', async () => {
    await onHost(async (host) => {
      const { page, uncaught, leave } = await visit(host.site);
      await settle(page);
      await page.context().setOffline(true);
      await page.keyboard.press('t');
      await seesText(page.locator('dialog[open]'), '没有载入');
      await page.context().setOffline(false);
      await page.locator('dialog[open]').getByRole('button', { name: '重试' }).click();
      await page.locator('dialog[open] table').waitFor();
      expect(uncaught).toEqual([]);
      add('network gone');
      await leave();
    });
  });

  it('a script that came broken is asked for once by browsers: a reload is offered, and what is chosen stays', async () => {
    await onHost(async (host) => {
      const { page, uncaught, leave } = await visit(host.site, '?layer=parks');
      await settle(page);
      await page.route(/table-dialog-.*\.js/, async (route) =>
        route.fulfill({ contentType: 'text/javascript', body: (await (await route.fetch()).text()).slice(0, 900) }),
      );
      await page.keyboard.press('t');
      const dialog = page.locator('dialog[open]');
      await seesText(dialog, '没有载入');
      await dialog.getByRole('button', { name: '重试' }).click();
      await seesText(dialog, '仍没有载入');
      await page.unroute(/table-dialog-.*\.js/);
      await dialog.getByRole('button', { name: '重新加载' }).click();
      await ready(page);
      await isAt(page, /layer=parks/);
      await page.keyboard.press('t');
      await dialog.locator('table').waitFor();
      expect(uncaught).toEqual([]);
      add('script cut and sent as whole');
      await leave();
    });
  });

  it('the base map has no tiles: that is said, and the places are there', async () => {
    await onHost(async (host) => {
      const noTiles = (it: Page) => it.route(/\.mvt$/, (route) => route.abort());
      const { page, uncaught, leave } = await visit(host.site, '', noTiles, true);
      await ready(page);
      await page.getByText('部分底图没有载入，地点不受影响').first().waitFor();
      await page.locator(HERE).first().click();
      await isAt(page, new RegExp(`place=${GROUND.place}`));
      expect(uncaught).toEqual([]);
      add('no tiles');
      await leave();
    });
  });

  it('the graphics context is lost and given back: the map goes on', async () => {
    await onHost(async (host) => {
      const { page, uncaught, leave } = await visit(host.site, '', undefined, true);
      await settle(page);
      await page
        .locator('#map canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => {
          const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
          canvas.addEventListener('webglcontextlost', () => setTimeout(() => loss?.restoreContext(), 300), {
            once: true,
          });
          loss?.loseContext();
        });
      await page.getByText('地图已恢复').first().waitFor();
      await page.getByRole('button', { name: '放大' }).click();
      await page.locator(HERE).first().click();
      await isAt(page, new RegExp(`place=${GROUND.place}`));
      await page.locator('#map[aria-busy="false"]').waitFor();
      expect(await page.locator('.simple-note').count()).toBe(0);
      expect(uncaught).toEqual([]);
      add('context lost and restored');
      await leave();
    });
  });

  // The page waits for the worker as long as a person would: in the gate a clock of the test’s own is waited for instead.
  inFull(
    'the worker of the map dies: the simple map takes its place, and another full one comes when it is asked for',
    async () => {
      await onHost(async (host) => {
        const { page, uncaught, leave } = await visit(
          host.site,
          '',
          (it) =>
            it.addInitScript(() => {
              const Born = window.Worker;
              window.Worker = class extends Born {
                constructor(...args: ConstructorParameters<typeof Worker>) {
                  super(...args);
                  if (String(args[0]).includes('maplibre'))
                    addEventListener('kill', () => this.terminate(), { once: true });
                }
              };
            }),
          true,
        );
        await ready(page);
        await page.locator('#map[aria-busy="false"]').waitFor();
        await page.evaluate(() => dispatchEvent(new Event('kill')));
        await page.locator(HERE).first().click();
        const note = page.getByRole('region', { name: '简图说明' });
        await note.getByText('完整地图停住了').waitFor({ timeout: ANSWER_MS });
        await page.locator(`.simple-map [data-place="${GROUND.place}"]`).first().waitFor();
        await note.getByRole('button', { name: '重试' }).click();
        await note.waitFor({ state: 'detached' });
        await page.locator('#map[aria-busy="false"]').waitFor();
        expect(await page.locator('.simple-map').count()).toBe(0);
        await isAt(page, new RegExp(`place=${GROUND.place}`));
        expect(uncaught).toEqual([]);
        add('worker of the map killed');
        await leave();
      });
    },
  );

  const WORKERS = [
    ['near', '?tool=near', '.bench-body table'],
    ['reach', '?tool=reach:parks,500', '.bench-body table'],
  ] as const;
  it.each(inGate(WORKERS, ([name]) => name === 'near'))(
    'the worker of %s dies: that is said, and another does it',
    async (name, path, answer) => {
      await onHost(async (host) => {
        const { page, uncaught, leave } = await visit(host.site, path, (it) =>
          it.addInitScript((wanted) => {
            const Born = window.Worker;
            window.Worker = class extends Born {
              constructor(...args: ConstructorParameters<typeof Worker>) {
                super(...args);
                if (!new RegExp(wanted).test(String(args[0])) || sessionStorage.getItem('spared')) return;
                this.terminate();
                setTimeout(
                  () => this.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true })),
                  50,
                );
              }
            };
          }, '(measure|reach)-worker'),
        );
        await page.locator('.bench [role=alert]').first().waitFor();
        await page.evaluate(() => sessionStorage.setItem('spared', 'yes'));
        await page.locator('.bench [role=alert]').getByRole('button').first().click();
        await page.locator(answer).first().waitFor();
        expect(uncaught).toEqual([]);
        add(`worker of ${name} killed`);
        await leave();
      });
    },
  );

  it('a card that cannot be had is closed again, and the list is there', async () => {
    const { page } = await openPage(browser, DESKTOP, false);
    await page.route(/assets\/card-/, (route) => route.abort());
    await page.goto(inject('sample'));
    const row = page.locator('#list [data-place="linhu-school"]');
    await row.click();
    await page.locator('#card').getByRole('button', { name: '关闭' }).click();
    await row.click({ trial: true });
    await page.context().close();
  });

  it('storage is full: nothing is kept, and all else works', async () => {
    await onHost(async (host) => {
      const { page, uncaught, leave } = await visit(host.site, '', (it) =>
        it.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
      );
      await ready(page);
      await page.locator('#bar [aria-label^="外观"]').click();
      await page.keyboard.press('t');
      await page.locator('dialog[open] table').waitFor();
      expect(uncaught).toEqual([]);
      add('storage full');
      await leave();
    });
  });

  it.each(inGate([1999, 2099], (year) => year > 2000))(
    'the clock says %i: the page works, and what is saved bears that day',
    async (year) => {
      await onHost(async (host) => {
        const { page, uncaught, leave } = await visit(host.site, '?tool=take', async (it) =>
          it.clock.setFixedTime(new Date(Date.UTC(year, 4, 6, 4))),
        );
        await ready(page);
        await page.locator('.bench').getByLabel('格式').selectOption('csv');
        const saved = page.waitForEvent('download');
        await page.locator('.bench').getByRole('button', { name: '保存' }).click();
        expect((await saved).suggestedFilename()).toContain(String(year));
        expect(uncaught).toEqual([]);
        add('clock wrong');
        await leave();
      });
    },
  );
});
