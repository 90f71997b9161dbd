import { beforeAll, describe, expect, it } from 'vitest';
import { toAtlas, toFigures } from '../../../src/build/dataset.ts';
import { buildSearchTable } from '../../../src/build/search/search-table.ts';
import type { Found, FoundPassage, FoundPlace, FoundSpan, Searcher } from '../../../src/contract/found.ts';
import { createSearcher } from '../../../src/search/search.ts';
import { dataset, read } from '../../unit/dataset.ts';

const nameOf = new Map(dataset.places.map(({ id, name }) => [id, name]));
const textOf = new Map(dataset.passages.map(({ id, text }) => [id, text]));
let searcher: Searcher;
beforeAll(() => {
  const { passages } = dataset;
  searcher = createSearcher(
    { ...toAtlas(dataset), passages },
    buildSearchTable(dataset, read).table,
    toFigures(dataset),
  );
});

const placesIn = ({ groups }: Found): readonly FoundPlace[] =>
  groups.flatMap((group) => (group.kind === 'places' ? group.hits : []));
const passagesIn = ({ groups }: Found): readonly FoundPassage[] =>
  groups.flatMap((group) => (group.kind === 'passages' ? group.hits : []));
const names = (query: string): (string | undefined)[] =>
  placesIn(searcher.find(query)).map(({ place }) => nameOf.get(place));
const cut = (text = '', { start, end }: FoundSpan): string => [...text].slice(start, end).join('');
/** The words marked in passages, each once. */
const marked = (query: string): string[] => [
  ...new Set(
    passagesIn(searcher.find(query)).flatMap(({ passage, spans }) =>
      spans.map((span) => cut(textOf.get(passage), span)),
    ),
  ),
];
const passagesWith = (words: string) => dataset.passages.filter(({ text }) => text.includes(words)).map(({ id }) => id);

describe('a query finds first', () => {
  it.each([
    ['秀湖', '秀湖'],
    ['xiuhu', '秀湖'],
    ['xh', '秀湖'],
    ['mozishan', '莫子山公园'],
    ['mzs', '莫子山公园'],
    ['莫子', '莫子山公园'],
    ['baita', '白塔公园'],
    ['zhujia', '祝家街道'],
    ['wangbin', '王滨街道'],
    ['tongjiayu', '佟家峪村'],
    ['tongjy', '佟家峪村'],
    ['hunnan', '浑南二小'],
    ['hunn', '浑南二小'],
    ['hn', '浑南二小'],
    ['渾南', '浑南二小'],
    ['瀋陽金融島', '沈阳金融岛'],
    ['shenyangjinrongdao', '沈阳金融岛'],
    ['hunnan科技', '沈阳浑南科技城'],
    ['浑南keji', '沈阳浑南科技城'],
    ['hún nán kē jì', '沈阳浑南科技城'],
    ['智慧', '智慧之云'],
    ['奥体', '奥体商圈'],
    ['olympic', '奥体商圈'],
    ['Outlets Shengjing', '盛京大奥莱'],
    ['ｒｃｅｐ综合', 'RCEP综合合作示范区'],
    ['１＋６＋５', '“1+6+5”核心发展板块'],
    ['棋盘山水库', '秀湖'],
    ['tonjiayu', '佟家峪村'],
    ['mozishna', '莫子山公园'],
    ['mozihsan', '莫子山公园'],
    ['Northeastern Univercity', '东北大学'],
  ])('%s: %s', (query, name) => expect(names(query)[0]).toBe(name));
});

describe('the order of the places', () => {
  it('puts the whole name before its beginnings, these before the inside of names', () => {
    const fits = placesIn(searcher.find('棋盘山')).map(({ fit }) => fit);
    expect(fits[0]).toBe('exact');
    expect(fits.length).toBeGreaterThan(2);
    expect(fits).toEqual([...fits].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });
  const ORDER = ['exact', 'prefix', 'alias', 'within', 'initials', 'typo'];

  it('puts finished syllables before those that could be meant', () => {
    const found = names('ji');
    expect(found).toContain('机场二跑道');
    expect(found).toContain('嘉华社区');
    expect(found.indexOf('机场二跑道')).toBeLessThan(found.indexOf('嘉华社区'));
  });
});

describe('what was typed is marked', () => {
  it('in a name, by characters', () => {
    const [hit] = placesIn(searcher.find('mozi'));
    expect(hit?.spans.map((span) => cut('莫子山公园', span))).toEqual(['莫子']);
  });
  it('in another name where it is in that', () => {
    const hits = placesIn(searcher.find('hnq'));
    expect(hits.length).toBeGreaterThan(0);
    for (const { other } of hits) expect(other?.spans.map((span) => cut(other.text, span))).toEqual(['浑南区']);
  });
  it.each([
    ['浑南', '浑南'],
    ['hunnan', '浑南'],
    ['hnq', '浑南区'],
    ['渾南區', '浑南区'],
    ['xiuhu', '秀湖'],
    ['dushiquan', '都市圈'],
    ['shuaixian', '率先'],
    ['pecvd', 'PECVD'],
    ['智慧', '智慧'],
    ['tonjiayu', '佟家峪'],
  ])('in the report: %s is %s, wherever it stands', (query, words) => {
    expect(marked(query)).toContain(words);
    const found = passagesIn(searcher.find(query)).map(({ passage }) => passage);
    expect(found).toEqual(expect.arrayContaining(passagesWith(words)));
  });
  it('by initials within a phrase, not across quotation marks', () => {
    expect(marked('mzs')).toContain('莫子山');
    expect(marked('mzs').join()).not.toMatch(/[“”]/);
  });
  it('in every passage that has both of two words', () => {
    const found = passagesIn(searcher.find('科技 智慧')).map(({ passage }) => passage);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(passagesWith('智慧').filter((id) => textOf.get(id)?.includes('科技')));
  });
});

describe('the report is searched by two characters and more', () => {
  it('a single one finds names only', () => {
    expect(names('沈').length).toBeGreaterThan(0);
    expect(passagesIn(searcher.find('沈'))).toEqual([]);
    expect(passagesIn(searcher.find('shen'))).toEqual([]);
  });
  it('polyphones by their reading in the word, and by no other', () => {
    expect(marked('hanglie')).toEqual(['行列']);
    expect(marked('xinglie')).not.toContain('行列');
    expect(marked('sanchongyali')).toEqual(['三重压力']);
    expect(marked('yinyuehui')).toEqual(['音乐会']);
  });
});

describe('where nothing fits', () => {
  it('the longest part that is found is offered', () => {
    const found = searcher.find('浑河站');
    expect(found.nearest).toEqual({ kind: 'part', part: '浑河' });
    expect(names('浑河站')).toEqual(['浑河外滩']);
    expect(marked('浑河站')).toEqual(['浑河']);
  });
  it.each(['changbai', 'tonjiayu', 'mozixxan', 'xiuhhuu'])(
    '%s: what is spelled alike is offered, and said to be',
    (query) => {
      const found = searcher.find(query);
      expect(found.nearest).toEqual({ kind: 'similar' });
      expect(found.groups.length).toBeGreaterThan(0);
    },
  );
  it('nothing is offered that is nothing like it', () => {
    expect(searcher.find('zzzzzzzz')).toEqual({ query: 'zzzzzzzz', groups: [], nearest: null });
    expect(searcher.find('龘')).toEqual({ query: '龘', groups: [], nearest: null });
  });
  it.each(['', '   ', '“”', '·'])('nothing at all is asked by “%s”', (query) =>
    expect(searcher.find(query)).toEqual({ query: query.trim(), groups: [], nearest: null }),
  );
  it.each([
    ['a letter left out', 'moishan'],
    ['a letter too many', 'moziishan'],
    ['a wrong letter', 'mozidhan'],
    ['two letters swapped', 'mozihsan'],
  ])('%s is one slip, and the words meant are marked', (_, query) => {
    const [hit] = placesIn(searcher.find(query));
    expect(hit?.fit).toBe('typo');
    expect(hit?.spans.map((span) => cut('莫子山公园', span))).toEqual(['莫子山']);
  });
  it('one slip is forgiven in words of four letters and more only', () => {
    expect(searcher.find('aiport').nearest).toEqual({ kind: 'similar' });
    expect(names('aiport')).toContain('机场路');
    expect(names('arpt')).not.toContain('机场路');
  });
});

it('says among how much it searches', () => {
  expect(searcher.size).toEqual({
    places: dataset.places.length,
    passages: dataset.passages.length,
    figures: dataset.figures.length,
  });
});

it.each(['口袋公园', 'koudaigongyuan', 'kdgy'])('%s: the figures of both years are found by their subject', (query) => {
  const figures = searcher.find(query).groups.flatMap((group) => (group.kind === 'figures' ? group.hits : []));
  const values = figures
    .filter(({ figure }) => figure.subject.zh.includes('口袋公园'))
    .map(({ figure }) => figure.value);
  expect(values).toEqual(expect.arrayContaining([130, 100]));
});
