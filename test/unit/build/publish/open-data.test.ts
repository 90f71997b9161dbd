import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishOpenData, toPlacesGeoJson } from '../../../../src/build/publish/open-data.ts';
import { dataset } from '../../dataset.ts';

const files = publishOpenData(dataset);
const fileOf = (name: string): string => files.get(name) ?? '';

/** The terms of the Web Annotation vocabulary that the atlas uses: the context's own address cannot be reached from here. */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const term = (id: string) => ({ '@id': id, '@type': '@id' });
const ANNOTATION_TERMS = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [
        'Annotation',
        'SpecificResource',
        'FragmentSelector',
        'TextQuoteSelector',
        'TextPositionSelector',
        'exact',
        'prefix',
        'suffix',
        'start',
        'end',
        'linking',
        'identifying',
      ].map((name) => [name, OA + name]),
    ),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: `${AS}Application`,
    body: term(`${OA}hasBody`),
    target: term(`${OA}hasTarget`),
    source: term(`${OA}hasSource`),
    selector: term(`${OA}hasSelector`),
    refinedBy: term(`${OA}refinedBy`),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    creator: term('http://purl.org/dc/terms/creator'),
    conformsTo: term('http://purl.org/dc/terms/conformsTo'),
    first: term(`${AS}first`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
  },
};
const expand = async (text: string): Promise<unknown[]> =>
  (await jsonld.expand(JSON.parse(text), {
    base: 'https://atlas.example/data/annotations.jsonld',
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`unexpected context ${url}`);
      return { documentUrl: url, document: ANNOTATION_TERMS };
    },
  } as jsonld.Options.Expand)) as unknown[];

describe('places.geojson', () => {
  it('satisfies a GeoJSON linter', () => expect(() => check(fileOf('places.geojson'))).not.toThrow());

  it('holds every place, located or not, well over a hundred', () => {
    const { features } = toPlacesGeoJson(dataset);
    expect(features).toHaveLength(dataset.places.length);
    expect(features.length).toBeGreaterThan(120);
    expect(features.some((feature) => feature.geometry === null)).toBe(true);
  });

  it('says what each source states in Chinese and in English, as flat texts', () => {
    for (const { properties } of toPlacesGeoJson(dataset).features) {
      for (const { fact, factEn } of properties?.location.sources ?? []) {
        expect(fact).toMatch(/\p{Script=Han}/u);
        expect(factEn).toMatch(/[a-z]{2}/);
      }
    }
  });

  it('links with offsets in code points to exactly the quoted words', () => {
    const passages = new Map(dataset.passages.map((passage) => [passage.id as string, [...passage.text]]));
    let seen = 0;
    for (const { properties } of toPlacesGeoJson(dataset).features) {
      for (const { passage, start, end, exact } of properties?.mentions ?? []) {
        expect(passages.get(passage)?.slice(start, end).join('')).toBe(exact);
        seen += 1;
      }
    }
    expect(seen).toBe(dataset.mentions.length);
  });

  describe('in GDAL', () => {
    let summary = '';
    beforeAll(() => {
      const file = join(mkdtempSync(join(tmpdir(), 'atlas-')), 'places.geojson');
      writeFileSync(file, fileOf('places.geojson'));
      summary = execFileSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8' });
    });
    it('opens with every feature and WGS 84', () => {
      expect(summary).toContain(`Feature Count: ${dataset.places.length}`);
      expect(summary).toContain('WGS 84');
      expect(summary).toContain('name: String');
    });
  });
});

describe('report.txt and report.json', () => {
  it('are the same words', () => {
    const report = JSON.parse(fileOf('report.json'));
    expect(report.passages.map((passage: { text: string }) => passage.text).join('\n')).toBe(fileOf('report.txt'));
    expect(report.sha256).toBe(dataset.reports[0]?.sha256);
  });
});

describe('annotations.jsonld', () => {
  it('expands without losing a property, one annotation for each link', async () => {
    const [collection] = await expand(fileOf('annotations.jsonld'));
    const text = JSON.stringify(collection);
    expect(text.match(/oa#TextQuoteSelector/g)).toHaveLength(dataset.mentions.length);
    expect(text.match(/oa#Annotation"/g)).toHaveLength(dataset.mentions.length);
    expect(text).toContain('https://atlas.example/?place=');
  });
  it('would fail on a property that the vocabulary does not know', async () => {
    await expect(expand(fileOf('annotations.jsonld').replace('"suffix"', '"sufix"'))).rejects.toThrow();
  });
});

describe('dataset.jsonld', () => {
  it('is a schema.org dataset whose files are published', async () => {
    const [node] = (await expand(fileOf('dataset.jsonld'))) as { '@type': string[] }[];
    expect(node?.['@type']).toEqual(['https://schema.org/Dataset']);
    const { distribution } = JSON.parse(fileOf('dataset.jsonld'));
    for (const { contentUrl } of distribution) expect(files.has(contentUrl)).toBe(true);
  });
});
