import { describe, expect, it } from 'vitest';
import { indexPolicy } from '../../../../src/build/security/index-policy.ts';
import { anchorIn } from '../../../../src/contract/atlas-index.ts';
import { anAtlas, aPlace, aSite, type Site } from './site.ts';

const linksIn = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to);
const wordsIn = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const pagesOf = ({ files }: Site): [string, string][] => [...files].filter(([path]) => path.endsWith('.html'));

/** Links of pages that lead to no page, or to no part of one. */
function deadLinks(site: Site): string[] {
  return pagesOf(site).flatMap(([path, html]) =>
    linksIn(html).flatMap((link) => {
      const { pathname, hash } = new URL(link.replaceAll('&amp;', '&'), `http://site/${path}`);
      const page = site.files.get(pathname.slice(1));
      const isPage = pathname.endsWith('.html');
      const isDead = isPage && (!page || (hash && !page.includes(`id="${decodeURIComponent(hash.slice(1))}"`)));
      return isDead ? [`${path}: ${link}`] : [];
    }),
  );
}

const HAIDIAN = { adcode: '110108', district: { zh: '海淀区', en: 'Haidian' }, city: { zh: '北京市', en: 'Beijing' } };
const many = (count: number, per = 1) =>
  Array.from({ length: count }, (_, at) =>
    anAtlas({
      slug: `s${at}`,
      adcode: String(110101 + Math.floor(at / per)),
      district: { zh: `第${at}区`, en: `District ${at}` },
      years: `20${30 + (at % per)}`,
    }),
  );

describe('the page over all atlases', () => {
  const site = aSite([
    anAtlas({ slug: 'lake', places: 3, drawn: 1 }, [aPlace('一'), aPlace('二'), aPlace('三')]),
    anAtlas({ slug: 'haidian', ...HAIDIAN, isDraft: true, isBuilt: true }),
    anAtlas({ slug: 'later', ...HAIDIAN, years: '2032', isBuilt: false }),
  ]);
  const [zh = '', en = ''] = ['index.html', 'index.en.html'].map((path) => site.files.get(path));

  it('names every atlas with its district, years and counts, by province and city, in both languages', () => {
    expect(wordsIn(zh)).toContain('共 3 部地图，2 个区县，5 处地点，其中 1 处在图上');
    expect(wordsIn(zh)).toMatch(/北京市 海淀区 各年对照 2030\/2031 haidian地图 草稿 1 处地点 · 在图上 0 · 未定位 1/);
    expect(wordsIn(zh)).toMatch(/其他 云泽市 临湖区 lake地图 2030\/2031 3 处地点 · 在图上 1 · 未定位 2/);
    expect(wordsIn(en)).toMatch(/Beijing Haidian Years compared 2030\/2031 haidian地图 Draft Places: 1/);
    expect(linksIn(zh)).toContain('lake/');
    expect(linksIn(en)).toContain('lake/?lang=en');
  });

  it('has no link to an atlas whose folder is not there, and says so', () => {
    expect(linksIn(zh)).not.toContain('later/');
    expect(wordsIn(zh)).toContain('2032 later地图 尚未生成');
  });

  it('works without script, runs none of its own, and asks nobody else', () => {
    for (const [path, html] of pagesOf(site)) {
      expect(html, path).toContain(`content="${indexPolicy()}"`);
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?! type="module" src=)|https?:/);
      expect(html, path).toContain('<search id="search" role="search" hidden>');
    }
    expect(indexPolicy()).not.toMatch(/unsafe|https?:/);
  });

  it('writes names as text', () => {
    const odd = aSite([anAtlas({ title: { zh: '<b>"&', en: '<b>"&' } })]);
    expect(odd.files.get('index.html')).toContain('&lt;b&gt;&quot;&amp;');
  });

  it('leads nowhere that is not there', () => expect(deadLinks(site)).toEqual([]));
});

describe('pages over more atlases than one holds', () => {
  it('list those of an area only where they are few, and every atlas is listed once', () => {
    const site = aSite([
      ...many(200),
      ...many(120, 120).map((atlas, at) => ({ ...atlas, card: { ...atlas.card, slug: `u${at}`, adcode: '000000' } })),
    ]);
    expect(wordsIn(site.files.get('index.html') ?? '')).toContain(
      '北京市 地图 200 部'.replace('地图 200 部', '200 部地图'),
    );
    const chinese = pagesOf(site).filter(([path]) => !path.endsWith('.en.html'));
    const listed = chinese.flatMap(([, html]) => linksIn(html).filter((link) => /^(\.\.\/)?[su]\d+\/$/.test(link)));
    expect(listed.length).toBe(320);
    expect(new Set(listed).size).toBe(320);
    for (const [path, html] of chinese) expect(linksIn(html).length, path).toBeLessThan(120);
    expect(deadLinks(site)).toEqual([]);
  });
});

describe('the page of a district that has several atlases', () => {
  const stage = (year: number, quote: string) => [{ year, stage: 'building' as const, passage: 'p' as never, quote }];
  const site = aSite([
    anAtlas({ slug: 'young', years: '2031/2032' }, [
      aPlace('光电科技园', { id: 'park', aliases: ['光电园'], stages: stage(2032, '光电园竣工') }),
      aPlace('湖滨路', { id: 'road' }),
    ]),
    anAtlas({ slug: 'old', years: '2030/2031' }, [
      aPlace('光电园', { id: 'opto', stages: stage(2031, '光电园开工') }),
      aPlace('老街', { id: 'street' }),
    ]),
    anAtlas({ slug: 'oldest', years: '2029/2030' }, [aPlace('老街', { id: 'street' })]),
  ]);
  const page = site.files.get('areas/990103.html') ?? '';

  it('sets beside each other what each says of a place, the oldest first, and says how they were matched', () => {
    expect(wordsIn(page)).toMatch(
      /光电科技园 2029\/2030 未提到 2030\/2031 光电园 2031 在建 光电园开工 2031\/2032 2032 在建 光电园竣工/,
    );
    expect(wordsIn(page)).toContain('按名称或别名认作同一处，未经人核对');
    expect(wordsIn(page)).toMatch(/老街 2029\/2030 提到，未写明进展/);
    expect(wordsIn(page)).not.toContain('湖滨路');
    expect(linksIn(page)).toEqual(expect.arrayContaining(['../old/?place=opto', '../young/?place=park']));
  });

  it('stands where the search says', async () => {
    const [hit] = (await site.find('光电')).places;
    expect(hit).toMatchObject({
      count: 2,
      lead: 'park',
      atlas: ['young', '2031/2032', '', '990103', '临湖区', '临湖区', '云泽市', '云泽市'],
    });
    expect(page).toContain(`id="${anchorIn(hit?.atlas[0] ?? '', hit?.lead ?? '')}"`);
    expect(deadLinks(site)).toEqual([]);
  });
});
