import type { SourcePlace } from '../../src/build/places/source-place.ts';
import type { PassageId, PlaceId, SectionId } from '../../src/domain/ids.ts';
import type { Passage, Report } from '../../src/domain/report.ts';

/** A record that passes every check against `aReport()`. */
export function aSourcePlace(changes: Partial<SourcePlace> = {}): SourcePlace {
  return {
    id: 'a-park' as PlaceId,
    name: '甲公园',
    nameEn: 'Park A',
    aliases: [],
    handNames: [],
    layer: 'parks',
    sectors: ['ecology'],
    stages: [],
    members: [],
    description: { zh: '一处公园。', en: 'A park.' },
    location: {
      type: 'site',
      precisionM: 300,
      within: null,
      method: { zh: '由测试给出。', en: 'Given by the test.' },
      originalDatum: 'WGS-84',
      date: '2022',
      sources: [{ ref: 'report:2023-c1-p1', fact: { zh: '提到此处', en: 'names it' } }],
    },
    geometry: { type: 'Point', coordinates: [123.45, 41.7] },
    file: 'places/parks.geojson',
    ...changes,
  };
}

/** A report of the given passages in one section; ids are `2023-c1-p1`, `2023-c1-p2`, … */
export function aReport(...texts: readonly string[]): Report {
  const section = '2023-c1' as SectionId;
  const passages = texts.map(
    (text, index): Passage => ({ id: `2023-c1-p${index + 1}` as PassageId, section, kind: 'paragraph', text }),
  );
  return {
    id: '2023',
    title: '报告',
    author: '某政府',
    date: '2022-12-14',
    place: '某会',
    speaker: '某人',
    sha256: '',
    sections: [{ id: section, level: 1, title: '一、', parent: null, year: 2022 }],
    passages,
    illegible: [],
  };
}
