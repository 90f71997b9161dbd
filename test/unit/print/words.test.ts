import { describe, expect, it } from 'vitest';
import { subdistricts } from '#about';
import { localDay } from '../../../src/domain/day.ts';
import { dateWords, groupUnlocated } from '../../../src/print/words.ts';
import { aPlace, placeId, subdistrictIds } from '../domain/builders.ts';

const [SUBDISTRICT = { id: '', zh: '', en: '' }] = subdistricts;

describe('what is not located', () => {
  const unlocated = (
    id: string,
    type: 'within' | 'unknown' | 'district-wide',
    within: string | null = null,
    subdistricts?: readonly string[],
  ) =>
    aPlace({
      id,
      name: id,
      geometry: null,
      anchor: null,
      location: {
        type,
        precisionM: null,
        within: within ? placeId(within) : null,
        ...(subdistricts && { subdistricts: subdistrictIds(...subdistricts) }),
      },
    });

  it('is grouped by reason, the fullest container first; what is drawn is not in it', () => {
    const places = [
      aPlace({ id: 'drawn' }),
      unlocated('甲', 'unknown'),
      unlocated('乙', 'within', 'small'),
      unlocated('丙', 'within', 'large'),
      unlocated('丁', 'within', 'large'),
      unlocated('戊', 'district-wide'),
      unlocated('己', 'unknown', 'small'),
      unlocated('庚', 'within', null, [SUBDISTRICT.id]),
    ];
    const groups = groupUnlocated(places, (id) => ({ large: '大园区', small: '小园区' })[id as string]);
    expect(groups.map(({ places }) => places?.length)).toEqual(groups.map(({ names }) => names.length));
    expect(groups).toMatchObject([
      { reason: '只知在大园区内', names: ['丙', '丁'] },
      { reason: '只知在小园区内', names: ['乙'] },
      { reason: `只知在${SUBDISTRICT.zh}内`, names: ['庚'] },
      { reason: '涉及全区', names: ['戊'] },
      { reason: '未查到位置', names: ['甲', '己（小园区）'] },
    ]);
  });
});

describe('dates', () => {
  it('are written in Chinese, and the day is the reader’s own', () => {
    expect(dateWords('2022-12-04')).toBe('2022年12月4日');
    expect(localDay(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09');
  });
});
