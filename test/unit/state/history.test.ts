import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { readAddress } from '../../../src/state/address.ts';
import { DISPLAY } from '../../../src/state/display.ts';
import { NO_FOCUS } from '../../../src/state/focus.ts';
import { bindAddress } from '../../../src/state/history.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { anAtlas, passageId, placeId } from '../domain/builders.ts';

/** A window's address with its entries; `back` behaves like the button. */
function aWindow(start = '') {
  const entries = [start];
  let at = 0;
  let goneTo: () => void = () => undefined;
  const parse = () => new URL(entries[at] ?? '', 'http://host/sub/');
  const set = (url: string) => {
    const next = new URL(url, parse());
    entries[at] = next.search + next.hash;
  };
  return {
    entries,
    location: {
      pathname: '/sub/',
      get search() {
        return parse().search;
      },
      get hash() {
        return parse().hash;
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, url: string) => {
        entries.splice(++at, entries.length, entries[at - 1] ?? '');
        set(url);
      },
      replaceState: (_state: unknown, _title: string, url: string) => set(url),
    },
    addEventListener: (_type: 'popstate', listener: () => void) => {
      goneTo = listener;
    },
    back: () => {
      at -= 1;
      goneTo();
    },
  };
}

function open(start = '') {
  const bar = aWindow(start);
  const store = createStore(indexFacts(anAtlas({ mentions: ['a@p1', 'a@p2'] })), {
    focus: NO_FOCUS,
    filter: NO_FILTER,
    display: DISPLAY,
  });
  const asked = readAddress(bar.location, store);
  store.restore(asked);
  const events = { wentTo: vi.fn(), ignored: vi.fn(), gone: vi.fn() };
  const end = new AbortController();
  const { moved } = bindAddress(store, bar as never, events, end.signal);
  return { bar, store, events, moved, end, asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each selection and each filter is an entry of its own, and back restores it', () => {
  const { bar, store } = open();
  store.selectPlace(placeId('a'), 'list');
  vi.advanceTimersByTime(1000);
  store.toggleFacet('layer', 'parks');
  expect(bar.entries).toEqual(['', '?place=a', '?place=a&layer=parks']);
  bar.back();
  expect(store.filter.value.layer.size).toBe(0);
  bar.back();
  expect(store.focus.value.selection.kind).toBe('none');
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toHaveLength(3);
});

test('the switch for rough places is an entry too, and back turns it with the selection in one', () => {
  const { bar, store } = open('?place=a&rough=0');
  expect(store.display.value.rough).toBe(false);
  store.setDisplay({ rough: true });
  store.selectPlace(placeId('b'), 'list');
  expect(bar.entries).toEqual(['?place=a&rough=0', '?place=a', '?place=b']);
  bar.back();
  bar.back();
  expect(store.display.value.rough).toBe(false);
  expect(bar.entries).toEqual(['?place=a&rough=0', '?place=a', '?place=b']);
});

test('a step among the mentions is no entry', () => {
  const { bar, store } = open('?place=a');
  store.stepMention(1, 'keys');
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toEqual(['?place=a']);
});

test('each selection is an entry of its own, however quickly they follow', () => {
  const { bar, store } = open('');
  for (const id of ['a', 'b', 'c']) store.selectPlace(placeId(id), 'keys');
  expect(bar.entries.slice(-3)).toEqual(['?place=a', '?place=b', '?place=c']);
});

test('a flood of changes stays below what Safari bears, and the last is never lost', () => {
  const { bar, store } = open('');
  for (let round = 0; round < 300; round++) {
    store.selectPlace(placeId(['a', 'b', 'c'][round % 3] ?? 'a'), 'keys');
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1000);
  expect(bar.entries.length).toBeLessThan(60);
  expect(bar.entries.at(-1)).toBe('?place=c');
});

test('the camera replaces, once it rests, and keeps the query', () => {
  const { bar, moved } = open('?place=a');
  for (const zoom of [10, 11, 12]) moved({ zoom, lat: 41.7, lng: 123.5 });
  expect(bar.entries).toEqual(['?place=a']);
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toEqual(['?place=a#map=12/41.7/123.5']);
});

test('a selection keeps the camera of the address', () => {
  const { bar, store } = open('#map=12/41.7/123.5');
  store.selectPlace(placeId('a'), 'list');
  expect(bar.entries.at(-1)).toBe('?place=a#map=12/41.7/123.5');
  vi.advanceTimersByTime(1000);
  store.clearSelection('keys');
  expect(bar.entries.at(-1)).toBe('#map=12/41.7/123.5');
});

test('junk in an address stays where it is until something changes, and is told of', () => {
  const { bar, store, asked } = open('?place=nope&foo=1');
  expect(asked.ignored).toEqual(['place=nope']);
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toEqual(['?place=nope&foo=1']);
  store.selectPlace(placeId('a'), 'list');
  expect(bar.entries.at(-1)).toBe('?foo=1&place=a');
});

test('a passage beside a place says which mention; one that does not name it is ignored', () => {
  expect(open('?place=a&passage=p2').asked.focus).toMatchObject({ selection: { place: 'a' }, mention: 1 });
  const { asked } = open('?place=a&passage=p3');
  expect(asked.ignored).toEqual([`passage=${passageId('p3')}`]);
});
