import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { FULL } from './matrix.ts';

/** Where the usual ways lead: through the real atlas in the long run, through the invented one, which is the same engine, in the gate. */
export const GROUND = FULL
  ? {
      site: 'site' as const,
      dist: 'dist',
      atlas: 'geodata/hunnan-2023',
      year: '2022',
      place: 'central-park',
      name: '中央公园',
      layer: 'parks',
      sought: '棋盘山',
      initials: 'qps',
    }
  : {
      site: 'sample' as const,
      dist: 'dist-sample',
      atlas: 'test/sample',
      year: '2030',
      place: 'lake-island',
      name: '湖心岛',
      layer: 'scenic',
      sought: '白鹭码头',
      initials: 'blmt',
    };

/** One thing that people do, and what they then see. */
export interface Step {
  readonly name: string;
  /** Asks for it, or for it anew where it did not come. */
  act(page: Page): Promise<unknown>;
  seen(page: Page): Locator;
  /** Back to where the next step begins. */
  leave(page: Page): Promise<unknown>;
}

const bench = (page: Page): Locator => page.locator('.bench');
const dialog = (page: Page): Locator => page.locator('dialog[open]');
async function closeDialog(page: Page): Promise<void> {
  await dialog(page).locator('.dialog-close').click();
  await page.locator('dialog[data-name]').waitFor({ state: 'detached' });
}
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const stay = async (): Promise<void> => undefined;
/** Opens what a button opens and closes; what is open already, be it in vain, is closed first and so asked for anew. */
async function openBy(button: Locator): Promise<void> {
  if ([await button.getAttribute('aria-expanded'), await button.getAttribute('aria-pressed')].includes('true'))
    await button.click();
  await button.click();
}

const inDialog = (name: string, open: (page: Page) => Promise<unknown>, seen: string): Step => ({
  name,
  act: open,
  seen: (page) => dialog(page).locator(seen).first(),
  leave: closeDialog,
});
const onMap = (name: string, button: string, seen: string): Step => ({
  name,
  act: (page) => openBy(page.locator(`#map-tools button[aria-label="${button}"]`)),
  seen: (page) => page.locator(seen).first(),
  leave: (page) => page.locator(`#map-tools .map-buttons button[aria-label="${button}"]`).click(),
});
const tool = (name: string, seen: string): Step => ({
  name,
  act: (page) => bench(page).getByRole('navigation').getByRole('button', { name, exact: true }).click(),
  seen: (page) => bench(page).locator(`.bench-body :is(${seen})`).first(),
  leave: stay,
});

const folder = mkdtempSync(join(tmpdir(), 'atlas-journey-'));
const own = (name: string, content: string): Step => ({
  name: `own data: ${name}`,
  async act(page) {
    const file = join(folder, name);
    writeFileSync(file, content);
    await bench(page).locator('input[type=file]').setInputFiles(file);
    await bench(page).locator('select').first().selectOption('');
    await bench(page).locator('select').first().selectOption('WGS-84');
  },
  seen: (page) => bench(page).getByText(/：1 个点，0 个线或面/),
  leave: stay,
});
const kml =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>a</name><Point><coordinates>123.4,41.7</coordinates></Point></Placemark></kml>';
const save = (format: string): Step => ({
  name: `save ${format}`,
  async act(page) {
    await bench(page).getByLabel('格式').selectOption(format);
    await bench(page).getByRole('button', { name: '保存' }).click();
  },
  seen: (page) => bench(page).getByText(new RegExp(`已保存.*\\.${format}`)),
  leave: stay,
});

/** What people usually do, in an order in which each step asks for files of its own. */
export const JOURNEY: readonly Step[] = [
  {
    name: 'card',
    act: (page) => page.locator(`#list [data-place="${GROUND.place}"]`).first().click(),
    // What is said of it comes a moment after the card, for which room is kept.
    seen: (page) => page.locator('.card .derived:not([data-waits])').first(),
    leave: stay,
  },
  {
    name: 'cite',
    act: (page) => openBy(page.getByRole('button', { name: '引用 / 分享', exact: true }).first()),
    seen: (page) => page.locator('.cite-menu').first(),
    leave: (page) => click(page, '引用 / 分享'),
  },
  {
    name: 'close the card',
    act: (page) => click(page, '关闭卡片'),
    seen: (page) => page.locator('#list'),
    leave: stay,
  },
  inDialog('about', (page) => click(page, '说明'), 'h2'),
  inDialog('figures', (page) => click(page, '报告数字'), 'fieldset'),
  inDialog('table', (page) => page.keyboard.press('t'), 'table'),
  inDialog('coverage', (page) => page.locator('[data-tool="coverage"]').click(), 'h2'),
  inDialog('keys', (page) => page.keyboard.press('?'), 'h2'),
  onMap('legend', '图例', '#map-tools .legend'),
  onMap('basemap', '底图', '#map-tools .legend'),
  onMap('in view', '图上可见的地点', '#map-tools .legend.in-view, #map-tools .in-view'),
  {
    name: 'off map',
    // Folded and unfolded where it stands beside the map, listed by name where it does not.
    act: (page) => page.locator('.shelf-head').click(),
    seen: (page) => page.locator('#map-tools .off-map, #map-tools .shelf[data-open="false"]').first(),
    leave: (page) => page.locator('.shelf-head').click(),
  },
  onMap('readout', '读取坐标', '.readout'),
  {
    name: 'reading settings',
    act: (page) => openBy(page.locator('[data-tool="type"]')),
    seen: (page) => page.locator('fieldset.reading-settings'),
    leave: stay,
  },
  {
    name: 'repairs',
    async act(page) {
      const panel = page.locator('.reading-settings');
      // Another click elsewhere has closed it.
      if (!(await panel.locator('input').first().isVisible())) await page.locator('[data-tool="type"]').click();
      await panel.locator('input[type=checkbox]').check();
    },
    seen: (page) => page.locator('.repair-spot').first(),
    async leave(page) {
      if (await page.locator('.reading-settings input').first().isVisible())
        await page.locator('[data-tool="type"]').click();
    },
  },
  {
    name: 'facet',
    act: (page) => openBy(page.locator('button[aria-controls="facet-layer"]')),
    seen: (page) => page.locator('#facet-layer input[value="parks"]'),
    leave: (page) => page.locator('button[aria-controls="facet-layer"]').click(),
  },
  {
    name: 'tour',
    act: (page) => openBy(page.locator('[data-tool="tour"]')),
    seen: (page) => page.locator('#tour [data-play]'),
    leave: (page) => page.locator('[data-tool="tour"]').click(),
  },
  {
    name: 'search',
    async act(page) {
      await page.locator('.search input').click();
      await page.locator('.search input').fill('');
      await page.locator('.search input').pressSequentially(GROUND.initials);
    },
    seen: (page) => page.getByRole('listbox').getByText(GROUND.sought).first(),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'workbench',
    act: (page) => openBy(page.locator('#bar button.bench-open')),
    seen: (page) => bench(page).locator('h3, input, button.bench-button').first(),
    leave: stay,
  },
  tool('周边', 'table, h3, select'),
  tool('服务覆盖', 'table'),
  tool('空间分布', 'h3, .segments'),
  {
    name: 'heat',
    act: (page) => bench(page).getByRole('radio', { name: '热度' }).check({ force: true }),
    seen: (page) => page.locator('#map canvas:not(.maplibregl-canvas):not(.map-points)').first(),
    leave: stay,
  },
  tool('对比', 'table, h3'),
  tool('量算', 'h3, button.bench-button, .segments'),
  tool('图表', 'figure, table, [role=img], h3'),
  tool('我的数据', 'input[type=file]'),
  own('a.csv', 'name,lng,lat\na,123.4,41.7'),
  own(
    'b.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[123.4,41.7]}}]}',
  ),
  own('c.kml', kml),
  tool('下载', 'select'),
  save('geojson'),
  save('csv'),
  save('xlsx'),
  save('kml'),
  save('gpkg'),
  save('fgb'),
  {
    name: 'print',
    act: (page) => click(page, '打印 / 导出'),
    seen: (page) => dialog(page).getByRole('button', { name: '保存 PNG' }),
    leave: stay,
  },
  {
    name: 'save PNG',
    act: (page) => dialog(page).getByRole('button', { name: '保存 PNG' }).click(),
    seen: (page) => dialog(page).getByText(/已保存：/),
    leave: closeDialog,
  },
];
