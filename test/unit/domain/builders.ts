import type { Atlas } from '../../../src/domain/atlas.ts';
import type { PassageId, PlaceId, SectionId, SubdistrictId } from '../../../src/domain/ids.ts';
import type { MentionSpan } from '../../../src/domain/links.ts';
import type { PlaceSummary } from '../../../src/domain/place.ts';
import type { Passage } from '../../../src/domain/report.ts';

export const placeId = (id: string): PlaceId => id as PlaceId;
export const subdistrictIds = (...ids: string[]): SubdistrictId[] => ids as SubdistrictId[];
export const passageId = (id: string): PassageId => id as PassageId;

/** A park with a position, of which the report states no stage. */
export function aPlace(changes: Partial<Omit<PlaceSummary, 'id'>> & { id?: string } = {}): PlaceSummary {
  return {
    name: '甲公园',
    nameEn: 'Park A',
    aliases: [],
    layer: 'parks',
    sectors: ['ecology'],
    stages: [],
    members: [],
    location: { type: 'site', precisionM: 300, within: null },
    geometry: { type: 'Point', coordinates: [123.45, 41.7] },
    anchor: [123.45, 41.7],
    sections: [],
    named: null,
    ...changes,
    id: placeId(changes.id ?? 'a'),
  };
}

/** A stage of a place, said in passage p1. */
export const aStage = (year: number, stage: PlaceSummary['stages'][number]['stage']) => ({
  year,
  stage,
  passage: passageId('p1'),
  quote: '引文',
});

function aPassage(id: string, text = '甲公园开工。'): Passage {
  return { id: passageId(id), section: 's1' as SectionId, kind: 'paragraph', text };
}

/** A mention written as `place@passage:start-end`. */
export function aMention(written: string): MentionSpan {
  const [place = '', rest = ''] = written.split('@');
  const [passage = '', span = '0-1'] = rest.split(':');
  const [start = 0, end = 1] = span.split('-').map(Number);
  return { place: placeId(place), passage: passageId(passage), start, end, madeBy: 'rule' };
}

/** Places a, b, c and passages p1, p2, p3 unless told otherwise. */
export function anAtlas({
  places = ['a', 'b', 'c'].map((id) => aPlace({ id })),
  mentions = [] as string[],
} = {}): Atlas {
  return {
    version: 'test',
    reports: [{ id: 'r', title: '报告', author: '某政府', date: '2022-12-14', sha256: '' }],
    sections: [{ id: 's1' as SectionId, level: 1, title: '一、', parent: null, year: 2022 }],
    passages: ['p1', 'p2', 'p3'].map((id) => aPassage(id)),
    places,
    mentions: mentions.map(aMention),
    tombstones: [],
  };
}
