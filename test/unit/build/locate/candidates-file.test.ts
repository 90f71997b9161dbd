import { describe, expect, it } from 'vitest';
import { checkCandidates, makeCandidates, readCandidates } from '../../../../src/build/locate/candidates-file.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';

const file = makeCandidates('nominatim', 'an-atlas', 'a.example', [
  { place: 'a-park' as PlaceId, on: '2031-01-09', words: ['甲公园'], candidates: [] },
]);
const reading = (content: unknown) => (path: string) =>
  path === 'candidates/nominatim.json' ? JSON.stringify(content) : null;
const check = (content: unknown, places: readonly string[] = ['a-park']) =>
  checkCandidates(reading(content), 'an-atlas', new Set(places));

describe('the candidates of an atlas', () => {
  it('are read as they were written, and there may be none', () => {
    expect(readCandidates(reading(file))).toEqual([file]);
    expect(check(file)).toEqual([]);
    expect(checkCandidates(() => null, 'an-atlas', new Set())).toEqual([]);
  });

  it('are refused by file and reason: of another atlas, of no place, or none at all', () => {
    expect(check({ ...file, atlas: 'other' })).toEqual([
      'candidates/nominatim.json: atlas “other”, expected “an-atlas”',
    ]);
    expect(check(file, [])).toEqual(['candidates/nominatim.json: a-park: expected a place of the atlas; take it out']);
    expect(check({ ...file, keep: 'all' }).join()).toMatch(/^candidates\/nominatim\.json\.keep: /);
  });
});
