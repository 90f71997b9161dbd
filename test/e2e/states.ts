import type { Page } from 'playwright-core';

/** A state of the page that a person can bring about: its address, what is pressed, and what then is seen. */
export interface State {
  readonly name: string;
  readonly path: string;
  enter(page: Page): Promise<void>;
}

const PLACE = '?place=xiuhu';

/** Shows a pane where panes take turns; where all are seen nothing is to be done. The tabs come with the script. */
export async function showPane(page: Page, pane: 'map-pane' | 'report-pane' | 'list'): Promise<void> {
  await page.locator('html[data-app="ready"]').waitFor({ state: 'attached' });
  const tab = page.locator(`.tab[aria-controls="${pane}"]`);
  if (await tab.isVisible()) await tab.click();
}

const state = (name: string, path = '', enter: State['enter'] = async () => undefined): State => ({
  name,
  path,
  enter,
});

const mapButton = (name: string) => async (page: Page) => {
  await showPane(page, 'map-pane');
  await page.getByRole('button', { name, exact: true }).click();
};

const inReport = (button: string) => async (page: Page) => {
  await showPane(page, 'report-pane');
  await page.locator(button).click();
};

const dialog = (name: string, open: (page: Page) => Promise<void>): State =>
  state(`dialog ${name}`, '', async (page) => {
    await open(page);
    await page.locator(`dialog[data-name="${name}"] h2`).first().waitFor();
  });

const tool = (name: string, label: string): State =>
  state(`tool ${name}`, '?area=place:xiuhu:%E7%A7%80%E6%B9%96', async (page) => {
    await page.keyboard.press('w');
    const button = page.locator('.bench-tool', { hasText: new RegExp(`^${label}$`) });
    await button.click();
    await page.locator('.bench-body > *').first().waitFor();
  });

/** Whether the state is one of the full map, which stays once it is there. */
export const needsMap = ({ name }: State): boolean => /^(map|places in view)/.test(name);

/** Every state of the page. */
export const STATES: readonly State[] = [
  state('start'),
  state('map', '', (page) => showPane(page, 'map-pane')),
  state('list', '', (page) => showPane(page, 'list')),
  state('card', PLACE),
  state('card on the list', PLACE, (page) => showPane(page, 'list')),
  state('passage card', '?passage=2023-front-p7'),
  state('search', '', async (page) => {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('公园');
    await page.getByRole('option').first().waitFor();
  }),
  state('filters', '', async (page) => {
    const funnel = page.locator('.funnel');
    // The filters come a moment after the page.
    await funnel.waitFor({ state: 'attached' });
    if (await funnel.isVisible()) await funnel.click();
    await page.locator('button[aria-controls^="facet-"]').first().click();
  }),
  state('filtered', '?layer=parks&dim=1', (page) => showPane(page, 'list')),
  state('nothing found', '?layer=parks&sector=finance-law', async (page) => {
    await showPane(page, 'list');
    await page.locator('.empty').waitFor();
  }),
  state('legend', '', mapButton('图例')),
  state('base maps', '', mapButton('底图')),
  state('off the map', '', async (page) => {
    await showPane(page, 'map-pane');
    const list = page.locator('.shelf-list');
    const head = page.locator('.shelf-head');
    await head.waitFor();
    if (await list.isVisible()) {
      await list.focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.shelf-flag').waitFor();
    } else {
      await head.click();
      await page.locator('.off-map').waitFor();
    }
  }),
  state('coordinates', '', mapButton('读取坐标')),
  state('places in view', '', async (page) => {
    await mapButton('图上可见的地点')(page);
    await page.getByRole('listbox', { name: '图上可见的地点' }).waitFor();
  }),
  state('outline', '', inReport('.outline-button')),
  state('reading settings', '', inReport('[data-tool="type"]')),
  dialog('about', (page) => page.getByRole('button', { name: '说明', exact: true }).click()),
  dialog('coverage', inReport('[data-tool="coverage"]')),
  dialog('figures', (page) => page.getByRole('button', { name: '报告数字', exact: true }).click()),
  dialog('keys', (page) => page.keyboard.press('?')),
  dialog('print', mapButton('打印 / 导出')),
  dialog('table', (page) => page.keyboard.press('t')),
  tool('area', '划定范围'),
  tool('near', '周边'),
  tool('reach', '服务覆盖'),
  tool('spread', '空间分布'),
  tool('compare', '对比'),
  tool('measure', '量算'),
  tool('charts', '图表'),
  tool('data', '我的数据'),
  tool('place', '定位'),
  state('placing', '?tool=place:huawei-liaoning-hq', async (page) => {
    await page.locator('.placing-services summary').click();
    await page.getByLabel('地址、路口或车站').fill('智慧大街与全运路交叉口');
    await page.keyboard.press('Enter');
    await page.locator('.placing-candidate').waitFor();
  }),
  tool('take', '下载'),
  state('embedded', `${PLACE}&embed=1`),
  state('notice', '?place=nowhere-at-all'),
  state('notice over the list', '?place=nowhere-at-all', (page) => showPane(page, 'list')),
  state('card of a place off the map', '?place=huawei-liaoning-hq', async (page) => {
    await showPane(page, 'map-pane');
    await page.locator('.where-note').waitFor();
  }),
];
