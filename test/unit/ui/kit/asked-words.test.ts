import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { makeCircle } from '../../../../src/geo/area-of-interest.ts';
import { writeArea } from '../../../../src/geo/area-text.ts';
import { DISPLAY } from '../../../../src/state/display.ts';
import { NO_FOCUS } from '../../../../src/state/focus.ts';
import { createStore, indexFacts } from '../../../../src/state/store.ts';
import { askedWords } from '../../../../src/ui/kit/asked-words.ts';
import { anAtlas } from '../../domain/builders.ts';

const open = (filter = NO_FILTER, display = DISPLAY) =>
  createStore(indexFacts(anAtlas()), { focus: NO_FOCUS, filter, display });

test('nothing asked for is everything', () => expect(askedWords(open())).toBe('全部地点'));

test('facets and values stand in the order of display, the view after them', () => {
  const filter = {
    ...NO_FILTER,
    layer: new Set(['schools', 'parks'] as const),
    stage: new Set(['unstated'] as const),
    year: new Set(['planned', 'reviewed'] as const),
  };
  expect(askedWords(open(filter, { ...DISPLAY, inView: true }))).toBe(
    '类别：公园广场、学校；阶段：未写明阶段；年份：2022 已做、2023 任务；只列地图范围内的',
  );
});

test('an area is said by its name', () => {
  const made = makeCircle([123.45, 41.7], 800, '会展中心一带');
  if (!made.ok) throw new Error('a circle was refused');
  const store = open(NO_FILTER, { ...DISPLAY, area: writeArea(made.value) });
  store.holdArea('area', { text: writeArea(made.value), area: made.value, relations: new Map() });
  expect(askedWords(store)).toBe('范围：会展中心一带');
});
