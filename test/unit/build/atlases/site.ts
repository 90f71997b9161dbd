import { type FoundHits, findHits } from '../../../../src/atlases/find.ts';
import type { Hit, LoadIndex } from '../../../../src/atlases/look-up.ts';
import { inOrder } from '../../../../src/build/atlases/areas.ts';
import { type District, publishAtlases } from '../../../../src/build/atlases/publish.ts';
import { type Card, type IndexedPlace, type ReadAtlas, readOut } from '../../../../src/build/atlases/read-atlas.ts';
import { groupBy } from '../../../../src/domain/group-by.ts';

const ASSETS = { script: 'assets/a.js', style: 'assets/a.css' };

/** The pages and the index over atlases, in memory. */
export interface Site {
  readonly files: ReadonlyMap<string, string>;
  readonly load: LoadIndex;
  find(typed: string): Promise<FoundHits>;
}

export function aSite(atlases: readonly ReadAtlas[]): Site {
  const files = new Map<string, string>();
  const byCard = new Map(atlases.map((atlas) => [atlas.card, atlas]));
  const cards = [...byCard.keys()].sort(inOrder);
  const districts = [...groupBy(cards, ({ adcode, slug }) => (adcode === '000000' ? slug : adcode))].map(
    ([, cards]): District => ({ cards, read: () => cards.flatMap((card) => byCard.get(card) ?? []) }),
  );
  publishAtlases(districts, ASSETS, (path, content) => files.set(path, content));
  const index = [...files.keys()].map((path) => /^assets\/index-\w+\//.exec(path)?.[0]).find(Boolean) ?? '';
  const load: LoadIndex = async (path) => {
    const file = files.get(index + path);
    if (file === undefined) throw new Error(`no file ${path}`);
    return JSON.parse(file);
  };
  return { files, load, find: (typed) => findHits(load, typed) };
}

export function anAtlas(card: Partial<Card>, places: readonly IndexedPlace[] = [aPlace('百花公园')]): ReadAtlas {
  const slug = card.slug ?? 'one';
  const both = (zh: string) => ({ zh, en: zh });
  return {
    card: {
      slug,
      title: both(`${slug}地图`),
      district: both('临湖区'),
      city: both('云泽市'),
      adcode: '990103',
      years: '2030/2031',
      places: places.length,
      drawn: 0,
      isDraft: false,
      isBuilt: true,
      ...card,
    },
    places,
  };
}

export const aPlace = (name: string, more: Partial<IndexedPlace> = {}): IndexedPlace => {
  const aliases = more.aliases ?? [];
  return {
    id: 'a',
    name,
    nameEn: '',
    aliases,
    readings: [name, ...aliases].map((text) => readOut(text)),
    stages: [],
    ...more,
  };
};

/** What a hit leads to. */
export const leadOf = ({ atlas, lead, count }: Hit): string => (count === 0 ? lead : `${atlas[0]}/${lead}`);
