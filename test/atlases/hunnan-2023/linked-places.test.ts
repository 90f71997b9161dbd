import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/build/dataset.ts';
import { readFrom } from '../../../src/build/files.ts';
import { publishOpenData } from '../../../src/build/publish/open-data.ts';
import { ATLAS } from '../../atlas.ts';
import { LPF_SCHEMA } from '../../unit/lpf-schema.ts';

interface Linked {
  readonly '@id': string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly when: { readonly timespans: readonly object[] };
  readonly names: readonly { toponym: string; lang: string; citations?: readonly { '@id'?: string }[] }[];
  readonly geometry: {
    readonly geometries: readonly ('null' | { readonly certainty: string; readonly type: string })[];
  };
  readonly links: readonly { readonly type: string; readonly identifier: string }[];
  readonly relations: readonly { readonly relationType: string; readonly relationTo: string }[];
  readonly descriptions: readonly { readonly value: string }[];
}

const dataset = buildDataset(readFrom(ATLAS));
const file: unknown = JSON.parse(publishOpenData(dataset).get('places.lpf.json') ?? '');
const { features } = file as { readonly features: readonly Linked[] };
const featureOf = (id: string): Linked => {
  const feature = features.find((each) => each.properties.id === id);
  if (!feature) throw new Error(`no feature of ${id}`);
  return feature;
};
const isValid = new Ajv({ allErrors: true }).compile(LPF_SCHEMA);
/** What the schema says against a record, by where. */
const faultsOf = (record: unknown) => {
  isValid(record);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('places.lpf.json', () => {
  it('holds every place once, by the published schema', () => {
    expect(features.map(({ properties }) => properties.id)).toEqual(dataset.places.map(({ id }) => id));
    for (const feature of features) expect(faultsOf(feature), feature['@id']).toEqual([]);
  });

  it('a fault is one by the schema: no title, a certainty of one’s own, a member that it does not know', () => {
    const park = featureOf('mozishan-park');
    expect(faultsOf({ ...park, properties: { ccodes: ['CN'] } })).toHaveLength(1);
    expect(
      faultsOf({ ...park, geometry: { type: 'GeometryCollection', geometries: [{ certainty: 'sure' }] } }),
    ).not.toEqual([]);
    expect(faultsOf({ ...park, radius: 500 })).toHaveLength(1);
  });

  it('is a collection as the readers of the format look for it', () => {
    expect(Object.keys(file as object)).toEqual(['type', '@context', 'features']);
  });

  it('writes an unknown position as the format does, and says why there is none', () => {
    for (const { id, geometry, location } of dataset.places) {
      const linked = featureOf(id);
      const [shape] = linked.geometry.geometries;
      expect(shape === 'null', id).toBe(geometry === null);
      expect(linked.descriptions.map(({ value }) => value)).toEqual(
        expect.arrayContaining([location.method.zh, location.method.en]),
      );
    }
  });

  it('says the class and the radius of each location, and how certain it is', () => {
    for (const { id, location } of dataset.places) {
      const { properties, geometry } = featureOf(id);
      expect(properties).toMatchObject({ location_class: location.type, precision_m: location.precisionM });
      const [shape] = geometry.geometries;
      if (shape === 'null' || !shape) continue;
      const radius = location.precisionM ?? 0;
      if (radius > 3000 || location.ambiguous) expect(shape.certainty, id).toBe('uncertain');
      else if (radius > 300 || location.doubt) expect(shape.certainty, id).toBe('less-certain');
    }
    const certain = features.filter(
      ({
        geometry: {
          geometries: [shape],
        },
      }) => shape !== 'null' && shape?.certainty === 'certain',
    );
    expect(certain.length).toBeGreaterThan(0);
  });

  it('cites each passage that names the place, and leads to each page that a source is', () => {
    for (const { id, location } of dataset.places) {
      const { names, links } = featureOf(id);
      const passages = [...new Set(dataset.mentions.filter(({ place }) => place === id).map(({ passage }) => passage))];
      expect(names[0]?.citations?.map((citation) => citation['@id'])).toEqual(
        passages.map((passage) => `../?place=${id}&passage=${passage}`),
      );
      const pages = location.sources.map(({ ref }) => ref).filter((ref) => ref.startsWith('http'));
      expect(links.filter(({ type }) => type === 'seeAlso').map(({ identifier }) => identifier)).toEqual([
        ...new Set(pages),
      ]);
    }
  });

  it('names a place as the report does, with its other names and the English one', () => {
    const airport = featureOf('taoxian-airport').names;
    expect(airport.map(({ toponym, lang }) => `${lang} ${toponym}`)).toEqual([
      'zh 沈阳桃仙国际机场',
      'zh 桃仙机场',
      'zh 桃仙国际机场',
      expect.stringMatching(/^en .*Airport/),
    ]);
  });

  it('relates a place to what holds it and a group to its members, all of which are there', () => {
    const known = new Set(features.map((feature) => feature['@id']));
    const relations = features.flatMap((feature) => feature.relations);
    expect(relations.length).toBeGreaterThan(30);
    for (const { relationTo } of relations) expect(known.has(relationTo), relationTo).toBe(true);
    expect(featureOf('qishugu').relations).toEqual([
      { relationType: 'gvp:broaderPartitive', relationTo: '../?place=qipanshan', label: 'part of 棋盘山' },
    ]);
  });

  it('says of which years the report speaks where it names the place', () => {
    expect(featureOf('hengda-road').when.timespans).toEqual([{ start: { in: '2022' } }]);
    expect(featureOf('hunnan-science-city').when.timespans).toEqual([{ start: { in: '2022' }, end: { in: '2023' } }]);
  });
});
