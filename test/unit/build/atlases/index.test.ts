import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/build/atlases/read-atlas.ts';
import { toAtlas } from '../../../../src/build/dataset.ts';
import { readFrom } from '../../../../src/build/files.ts';
import { buildSearchTable } from '../../../../src/build/search/search-table.ts';
import type { Fit } from '../../../../src/contract/found.ts';
import { createSearcher } from '../../../../src/search/search.ts';
import { ATLAS } from '../../../atlas.ts';
import { dataset } from '../../dataset.ts';
import { anAtlas, aPlace, aSite, leadOf, type Site } from './site.ts';

const real = readAtlas(ATLAS, true);
const sample = readAtlas('test/sample', true);
const site = aSite([real, sample]);
const { slug } = real.card;

const placesFound = async (query: string, of: Site = site): Promise<string[]> =>
  (await of.find(query)).places.map(leadOf);

describe('the search over all atlases', () => {
  it('finds every place by its name, first of all, and by every alias', async () => {
    for (const { card, places } of [real, sample])
      for (const { id, name, aliases } of places) {
        const { places: found } = await site.find(name);
        expect(found[0]?.name, name).toBe(name);
        expect(found.map(leadOf), name).toContain(`${card.slug}/${id}`);
        for (const alias of aliases) expect(await placesFound(alias), alias).toContain(`${card.slug}/${id}`);
      }
  });

  it('finds what the search of the atlas itself finds by characters, pinyin, initials or English', async () => {
    const { table } = buildSearchTable(dataset, readFrom(ATLAS));
    const searcher = createSearcher(toAtlas(dataset), table);
    const SAME: readonly Fit[] = ['exact', 'prefix', 'alias', 'within', 'initials'];
    const queries = real.places.flatMap(({ name, nameEn, readings }) => {
      const syllables = readings[0]?.syllables.filter(Boolean) ?? [];
      const initials = syllables.map((each) => each[0]).join('');
      return [
        name.slice(1, 4),
        name.slice(-2),
        syllables.join(''),
        syllables.slice(1).join('').slice(0, -1),
        initials,
        nameEn.split(' ').at(-1) ?? '',
      ];
    });
    let compared = 0;
    for (const query of new Set(queries.filter((each) => [...each].length > 1))) {
      const groups = searcher.find(query).groups.flatMap((group) => (group.kind === 'places' ? group.hits : []));
      const wanted = groups.filter(({ fit }) => SAME.includes(fit)).map(({ place }) => `${slug}/${place}`);
      const { places, isCut } = await site.find(query);
      if (isCut || wanted.length !== groups.length) continue;
      compared += 1;
      expect(places.map(leadOf), query).toEqual(expect.arrayContaining(wanted));
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('reads Traditional characters, and what is typed wide, in capitals or between quotes', async () => {
    const garden = aSite([anAtlas({}, [aPlace('东湖园区')])]);
    for (const typed of ['東湖園區', '“东湖”园区', 'ＤＯＮＧＨＵ', 'DHYQ'])
      expect(await placesFound(typed, garden), typed).toEqual(['one/a']);
  });

  it('finds districts, cities and provinces, and says where they are listed', async () => {
    const { areas } = await site.find(sample.card.city.zh.slice(0, 2));
    expect(areas.map(({ name }) => name)).toEqual([sample.card.city.zh]);
    expect((await site.find(real.card.district.en.toLowerCase())).areas.map(leadOf)).toEqual([
      `index.html#area-${real.card.adcode}`,
    ]);
  });

  it('tells what a name begins with where nothing is called so, and nothing where that says nothing', async () => {
    const garden = aSite([anAtlas({}, [aPlace('东湖园区')])]);
    expect(await garden.find('东湖机场')).toMatchObject({ part: '东湖', places: [{ name: '东湖园区' }] });
    expect(await garden.find('big airport')).toMatchObject({ places: [], part: null });
    expect(await garden.find('东风')).toMatchObject({ places: [], part: null });
    expect(await garden.find(' “” ')).toMatchObject({ places: [], part: null });
  });

  it('finds one of many places of a name by its district or city, and says that there are more of them', async () => {
    const many = Array.from({ length: 400 }, (_, at) => {
      const district = { zh: `第${at}区`, en: `District ${at}` };
      return anAtlas({ slug: `s${at}`, adcode: String(110101 + at), district }, [aPlace('人民公园')]);
    });
    const park = aSite(many);
    const all = await park.find('人民公园');
    expect(all.places.length).toBe(30);
    expect(all.isCut).toBe(true);
    for (const at of [0, 77, 399]) {
      expect(await placesFound(`人民公园 第${at}区`, park)).toContain(`s${at}/a`);
      expect((await placesFound(`人民公园 云泽市第${at}区`, park))[0]).toBe(`s${at}/a`);
      // Even of what stands in the middle of a name that is everywhere.
      expect(await placesFound(`公园 第${at}区`, park)).toEqual([`s${at}/a`]);
    }
  });

  it('finds a place once for all the years that its district has, by every name that it had', async () => {
    const old = anAtlas({ slug: 'old', years: '2030/2031' }, [aPlace('光电产业园', { id: 'opto' }), aPlace('湖滨路')]);
    const young = anAtlas({ slug: 'young', years: '2031/2032' }, [
      aPlace('光电科技园', { id: 'park', aliases: ['光电产业园'] }),
    ]);
    const both = aSite([young, old]);
    expect(await placesFound('光电', both)).toEqual(['young/park']);
    expect((await both.find('光电产业园')).places[0]).toMatchObject({
      name: '光电科技园',
      alias: '光电产业园',
      count: 2,
    });
  });

  it('tells apart what one atlas tells apart, and atlases whose district is not known', async () => {
    const twice = anAtlas({}, [aPlace('一中', { id: 'a' }), aPlace('一中', { id: 'b' })]);
    expect(await placesFound('一中', aSite([twice]))).toEqual(['one/a', 'one/b']);
    const unknown = ['x', 'y'].map((slug) => anAtlas({ slug, adcode: '000000' }, [aPlace('一中')]));
    expect(await placesFound('一中', aSite(unknown))).toEqual(['x/a', 'y/a']);
  });
});

describe('the files of the index', () => {
  it('are bounded, in order, and the same whatever the order of the atlases', () => {
    const files = [...site.files].filter(([path]) => path.startsWith('assets/'));
    expect(files.length).toBeGreaterThan(30);
    for (const [path, content] of files) expect(Buffer.byteLength(content), path).toBeLessThan(18_000);
    const keys = files
      .filter(([path]) => path.includes('/0/0/'))
      .sort(([a], [b]) => Number(/(\d+)\.json/.exec(a)?.[1]) - Number(/(\d+)\.json/.exec(b)?.[1]))
      .flatMap(([, content]) => (JSON.parse(content) as { lines: [string][] }).lines.map(([key]) => key));
    expect(keys.length).toBeGreaterThan(3000);
    expect(keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key)).toBe(true);
    expect([...aSite([sample, real]).files]).toEqual([...site.files]);
  });

  it('have another address when anything in them is another', () => {
    const addressOf = (name: string): string =>
      [...aSite([anAtlas({}, [aPlace(name)])]).files.keys()].find((path) => path.endsWith('root.json')) ?? '';
    expect(addressOf('一中')).toBe(addressOf('一中'));
    expect(addressOf('一中')).not.toBe(addressOf('二中'));
  });
});
