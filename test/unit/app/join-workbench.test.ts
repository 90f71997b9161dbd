import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { MapInPage } from '../../../src/app/join-map.ts';
import { joinWorkbench } from '../../../src/app/join-workbench.ts';
import type { Board } from '../../../src/contract/board.ts';
import type { Can } from '../../../src/contract/map-port.ts';
import type { OwnDataset } from '../../../src/contract/own-data.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { aShape } from '../../../src/look/shapes.ts';
import { DISPLAY } from '../../../src/state/display.ts';
import { NO_FOCUS } from '../../../src/state/focus.ts';
import { createNotices } from '../../../src/state/notices.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { closeAll, createView } from '../../../src/state/view.ts';
import { fakeMap } from '../../port/fake-map.ts';
import { anAtlas } from '../domain/builders.ts';

const atlas = anAtlas();
const SIMPLE: (keyof Can)[] = ['sketch', 'heat', 'points', 'twin', 'online'];
const WISH = { kind: 'point' } as const;
const listen = () => ({ changed: vi.fn(), finished: vi.fn(), refused: vi.fn() });

/** The workbench of a page whose address names an area, and what stands in the page’s map at first. */
async function open(first: MapInPage) {
  const still = { matches: false, addEventListener: () => undefined } as unknown as MediaQueryList;
  const end = new AbortController().signal;
  const area = 'rectangle:123.4,41.68,123.5,41.74:甲';
  const store = createStore(indexFacts(atlas), { focus: NO_FOCUS, filter: NO_FILTER, display: { ...DISPLAY, area } });
  const view = createView('map', { dark: still, contrast: still }, end);
  const notices = createNotices();
  const board = signal<Board | null>(null);
  const map = { ...first };
  view.can.value = map.can;
  await joinWorkbench({ store, view, notices, starting: Promise.resolve(map), hasCamera: true }, board, end);
  /** Another map takes its place, as the page does it. */
  const replace = async (next: MapInPage): Promise<void> => {
    Object.assign(map, next);
    view.can.value = next.can;
    await vi.waitFor(() => expect(board.value === null).toBe(!next.can.shapes));
  };
  const tool = (): Board => {
    if (!board.value) throw new Error('the workbench has no board');
    return board.value;
  };
  return { store, view, notices, board, map, replace, tool };
}

test('the area of the address is drawn on the map, and on the one that takes its place', async () => {
  const [first, second] = [fakeMap({ places: atlas.places }), fakeMap({ places: atlas.places })];
  const { replace, store } = await open(first);
  expect(first.drawn().shapes.map(({ properties }) => properties.role)).toEqual(['area']);
  await replace(second);
  await vi.waitFor(() => expect(second.drawn().shapes).toHaveLength(1));
  store.setDisplay({ area: '' });
  expect([first.drawn().shapes.length, second.drawn().shapes.length]).toEqual([1, 0]);
});

test('a map that draws no shapes, as one that has lost its context, leaves the workbench without a board', async () => {
  const { board, replace } = await open(fakeMap({ places: atlas.places }));
  await replace(fakeMap({ places: atlas.places, cannot: ['shapes', ...SIMPLE, 'picture'] }));
  expect(board.value).toBeNull();
  await replace(fakeMap({ places: atlas.places }));
  expect(board.value).not.toBeNull();
});

test('what this map cannot is asked of one that can, and what it can is not', async () => {
  const full = fakeMap({ places: atlas.places });
  const askFor = vi.fn(() => new Promise<never>(() => undefined));
  const { tool, replace } = await open({ ...fakeMap({ places: atlas.places, cannot: SIMPLE }), askFor });
  const events = listen();
  tool().draw('measure', []);
  await tool().heat([], 40);
  expect(askFor).not.toHaveBeenCalled();
  tool().sketch(WISH, events);
  void tool().heat([[123.4, 41.7]], 40);
  expect(askFor.mock.calls).toEqual([['sketch'], ['heat']]);
  await replace(full);
  await vi.waitFor(() => expect(full.drawn().shapes).toHaveLength(1));
  tool().sketch(WISH, events);
  full.click([123.45, 41.7]);
  expect(events.finished).toHaveBeenCalledWith({ type: 'Point', coordinates: [123.45, 41.7] });
  expect([askFor.mock.calls.length, events.refused.mock.calls.length]).toEqual([2, 0]);
});

test('where no map can be drawn on, that is said, and the panel comes up to be typed into', async () => {
  const { tool, notices, view } = await open(fakeMap({ places: atlas.places, cannot: SIMPLE }));
  const events = listen();
  view.drawSheet('peek');
  tool().sketch(WISH, events);
  await vi.waitFor(() => expect(events.refused).toHaveBeenCalledOnce());
  expect(notices.list.value.map(({ id }) => id)).toEqual(['sketch']);
  expect(view.sheet.value).toBe('half');
  await expect(
    tool().twin({ left: new Set(), right: new Set(), words: { left: '', right: '', slider: '' } }),
  ).rejects.toThrow('cannot do this: twin');
});

test('a person’s own data that are given up go from the map, whoever gave them up', async () => {
  const map = fakeMap({ places: atlas.places });
  const { view, tool } = await open(map);
  view.own.value = { count: 1 } as OwnDataset;
  const positions = Float64Array.of(123.45, 41.7);
  await tool().points({ positions, color: { kind: 'one' }, sizePx: 8 } as never);
  tool().draw('own', [aShape('own', { type: 'Point', coordinates: [123.45, 41.7] })]);
  expect([map.drawn().points, map.drawn().shapes.length]).toEqual([1, 2]);
  closeAll(view);
  await vi.waitFor(() => expect([map.drawn().points, map.drawn().shapes.length]).toEqual([0, 1]));
});
