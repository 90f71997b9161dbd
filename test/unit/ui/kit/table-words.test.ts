import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/domain/filter.ts';
import { DISPLAY } from '../../../../src/state/display.ts';
import { NO_FOCUS } from '../../../../src/state/focus.ts';
import { createStore, indexFacts } from '../../../../src/state/store.ts';
import { linkTo, orderWords, provenance } from '../../../../src/ui/kit/table-words.ts';
import { anAtlas, placeId } from '../../domain/builders.ts';

const HERE = 'https://example.org/map/?layer=parks&place=b#map=9/41.7/123.4';
const open = (filter = NO_FILTER, display = DISPLAY) =>
  createStore(indexFacts(anAtlas()), { focus: NO_FOCUS, filter, display });

test('a link leads to the place alone, in the folder of the page', () => {
  expect(linkTo(placeId('a-park'), HERE)).toBe('https://example.org/map/?place=a-park');
});

test('behind each row stands whence it comes and what it may be used for', () => {
  const [head, row] = provenance(open(), [placeId('a')], { day: '2026-01-02', here: HERE });
  expect(head).toEqual(['来源', '筛选', '链接', '导出日期', '许可']);
  expect(row?.slice(0, 4)).toEqual([
    '《报告》（2022-12-14）',
    '全部地点',
    'https://example.org/map/?place=a',
    '2026-01-02',
  ]);
  expect(row?.[4]).toMatch(/CC BY 4\.0.*ODbL 1\.0.*OpenStreetMap/);
});

test('the order is said in words', () => {
  expect(orderWords(null)).toContain('报告顺序');
  expect(orderWords({ column: 'precision', direction: 'descending' })).toBe('按“精度（米）”降序排列');
});
