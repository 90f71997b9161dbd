import { areaPage } from '../../contract/atlas-index.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Bilingual } from '../../domain/place.ts';
import { ATLASES_LANGUAGES, sayIn } from '../../text/atlases.ts';
import { PROVINCES } from '../../text/provinces.ts';
import { UNKNOWN_DISTRICT } from '../draft/district.ts';
import type { Card } from './read-atlas.ts';

/** All atlases, or those of a province, city or district, or so many of a district as a page holds. */
export interface Area {
  /** The first digits of GB/T 2260; of a part of a district, its number besides; of all, nothing. */
  readonly code: string;
  readonly name: Bilingual;
  /** What it lies in, the largest first. */
  readonly holders: readonly Area[];
  /** By adcode, the oldest first. */
  readonly cards: readonly Card[];
  readonly parts: readonly Area[];
  /** Whether its page lists its parts alone, each with a page of its own. */
  readonly isSplit: boolean;
  /** Whether it has a page of its own. */
  readonly hasPage: boolean;
}

/** Atlases that a page lists, at most. */
export const MOST_ON_PAGE = 48;
/** Digits of the code of a province, a city, a district. */
const LEVELS = [2, 4, 6];

/** By adcode, the oldest first. */
export const inOrder = (a: Card, b: Card): number =>
  compare(a.adcode, b.adcode) || compare(a.years, b.years) || compare(a.slug, b.slug);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the years of a district's atlases can be compared: where it is not known which it is, they are of several. */
export const isCompared = (cards: readonly Card[]): boolean =>
  cards.length > 1 && cards.every(({ adcode }) => adcode !== UNKNOWN_DISTRICT);

/** The tree of all areas that have atlases. `cards` are in order. */
export const growAreas = (cards: readonly Card[]): Area =>
  grow({ code: '', name: bilingual('atlases.title'), holders: [], cards, isOnPage: true });

interface Seed extends Pick<Area, 'code' | 'name' | 'holders' | 'cards'> {
  /** Whether the page above only links to it. */
  readonly isOnPage: boolean;
}

function grow({ isOnPage, ...seed }: Seed): Area {
  const isSplit = seed.cards.length > MOST_ON_PAGE;
  const hasPage = isOnPage || (seed.code.length === 6 && isCompared(seed.cards));
  const parts: Area[] = [];
  const area = { ...seed, isSplit, hasPage, parts };
  const below = partsOf(seed) ?? (isSplit ? chunksOf(seed) : []);
  for (const part of below) parts.push(grow({ ...part, holders: [...seed.holders, area], isOnPage: isSplit }));
  return area;
}

type Part = Pick<Seed, 'code' | 'name' | 'cards'>;

/** What lies in it; a city that is a province is passed over. */
function partsOf({ code, name, cards }: Part): Part[] | undefined {
  return LEVELS.filter((digits) => digits > code.length && !code.includes('-'))
    .map((digits) =>
      [...groupBy(cards, ({ adcode }) => adcode.slice(0, digits))].map(([code, cards]) => ({
        code,
        name: nameOf(code, cards),
        cards,
      })),
    )
    .find((parts) => parts.length > 1 || parts[0]?.name.zh !== name.zh);
}

/** So many atlases of one district that no page holds them are told apart by their number. */
function chunksOf({ code, cards }: Part): Part[] {
  let size = MOST_ON_PAGE;
  while (cards.length / size > MOST_ON_PAGE) size *= MOST_ON_PAGE;
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, at) => {
    const part = cards.slice(at * size, (at + 1) * size);
    const name = bilingual('atlases.some', { from: at * size + 1, to: at * size + part.length });
    return { code: `${code}-${at + 1}`, name, cards: part };
  });
}

function nameOf(code: string, [card]: readonly Card[]): Bilingual {
  if (UNKNOWN_DISTRICT.startsWith(code)) return bilingual('atlases.unknown');
  if (code.length === 2) return PROVINCES[code] ?? bilingual('atlases.elsewhere');
  const named = code.length === 4 ? card?.city : card?.district;
  return named ?? { zh: code, en: code };
}

const bilingual = (...said: Parameters<ReturnType<typeof sayIn>>): Bilingual => {
  const [zh, en] = ATLASES_LANGUAGES.map((language) => sayIn(language)(...said));
  return { zh: zh ?? '', en: en ?? '' };
};

/** Every area that has a page, the largest first. */
export const pagesIn = (area: Area): Area[] => [...(area.hasPage ? [area] : []), ...area.parts.flatMap(pagesIn)];

/** The address of an area in Chinese: its page, or where it stands on that of what holds it. */
export function addressOf(area: Area): string {
  if (area.hasPage) return area.code === '' ? 'index.html' : areaPage(area.code);
  const holder = area.holders.findLast(({ hasPage }) => hasPage);
  return `${holder ? addressOf(holder) : 'index.html'}#${idOf(area)}`;
}

export const idOf = ({ code }: Area): string => `area-${code}`;
