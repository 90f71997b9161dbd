import { expect, test } from 'vitest';
import { chooseBasemap } from '../../../src/app/choose-basemap.ts';
import { createNotices } from '../../../src/state/notices.ts';
import { createView } from '../../../src/state/view.ts';
import { fakeMap } from '../../port/fake-map.ts';

const still = { matches: false, addEventListener: () => undefined } as unknown as MediaQueryList;
const open = () => ({
  view: createView('map', { dark: still, contrast: still }, new AbortController().signal),
  notices: createNotices(),
});

test('a map from another host is on its way, then shown, and the page knows both', async () => {
  const { view, notices } = open();
  const map = fakeMap({ places: [] });
  const chosen = chooseBasemap(map, view, notices, 'openfreemap', '');
  expect(view.basemap.value).toEqual({ shown: 'offline', pending: 'openfreemap' });
  await chosen;
  expect([view.basemap.value, map.drawn().basemap]).toEqual([{ shown: 'openfreemap', pending: null }, 'openfreemap']);
  expect(notices.list.value).toEqual([]);
});

test('where the map takes none from other hosts its own stays, and why is said', async () => {
  const { view, notices } = open();
  const map = fakeMap({ places: [], cannot: ['online'] });
  await chooseBasemap(map, view, notices, 'openfreemap', '');
  expect([view.basemap.value, map.drawn().basemap]).toEqual([{ shown: 'offline', pending: null }, 'offline']);
  expect(notices.list.value.map(({ text }) => text)).toEqual(['简图上不能用在线底图，仍用离线底图。']);
});

test('of two choices in a row the later one counts', async () => {
  const { view, notices } = open();
  const map = fakeMap({ places: [] });
  await Promise.all([
    chooseBasemap(map, view, notices, 'openfreemap', ''),
    chooseBasemap(map, view, notices, 'none', ''),
  ]);
  expect([view.basemap.value.shown, map.drawn().basemap]).toEqual(['none', 'none']);
});
