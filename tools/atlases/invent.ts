import type { District } from '../../src/build/atlases/publish.ts';
import { type Card, type IndexedPlace, type ReadAtlas, readOut } from '../../src/build/atlases/read-atlas.ts';
import { type District as AreaNames, listDistricts, UNKNOWN_DISTRICT } from '../../src/build/draft/district.ts';
import { nameArea } from '../../src/build/draft/romanise.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import type { Bilingual } from '../../src/domain/place.ts';
import { createRandom } from '../random.ts';

const SEED = 20310109;
/** Reports of a district, until there are more atlases than that of all districts. */
const YEARS = 3;
const FIRST_YEAR = 2031;
/** Of the names so many are as they are in every district, as 人民公园 is; the others begin otherwise. */
const SHARED = 0.25;
/** Of the places of a district so many are named in a year. */
const NAMED = 0.8;

/** As many atlases as asked for, of the districts of GB/T 2260, made of those that there are: the same on every run. */
export function inventDistricts(seeds: readonly ReadAtlas[], atlases: number): District[] {
  const all = listDistricts().filter(({ adcode }) => !adcode.endsWith('00') && adcode !== UNKNOWN_DISTRICT);
  const districts = Math.min(all.length, Math.ceil(atlases / YEARS));
  const numbers = Array.from({ length: atlases }, (_, number) => number);
  const chars = [
    ...new Set(seeds.flatMap(({ places }) => places.flatMap(({ name }) => name.match(/\p{Script=Han}/gu) ?? []))),
  ];
  return [...groupBy(numbers, (number) => String(number % districts))]
    .flatMap(([at, [...years]]) => {
      const names = all[Math.floor((Number(at) * all.length) / districts)];
      const seed = seeds[Number(at) % seeds.length];
      return names && seed ? [inventDistrict(names, seed, chars, years.length)] : [];
    })
    .sort((a, b) => ((a.cards[0]?.adcode ?? '') < (b.cards[0]?.adcode ?? '') ? -1 : 1));
}

function inventDistrict(names: AreaNames, seed: ReadAtlas, chars: readonly string[], years: number): District {
  const read = (): ReadAtlas[] => {
    const random = createRandom(SEED + Number(names.adcode));
    const places = seed.places.map((place) => (random() < SHARED ? place : rename(place, chars, random)));
    return Array.from({ length: years }, (_, year) => {
      const named = places.filter(() => random() < NAMED);
      return { card: cardOf(names, FIRST_YEAR + year, named.length), places: named };
    });
  };
  return { cards: read().map(({ card }) => card), read };
}

function cardOf({ adcode, name, city }: AreaNames, year: number, places: number): Card {
  const both = (zh: string): Bilingual => ({ zh, en: nameArea(zh) });
  return {
    slug: `atlas-${adcode}-${year}`,
    title: both(`${name}报告地图`),
    district: both(name),
    city: both(city),
    adcode,
    years: `${year - 1}/${year}`,
    places,
    drawn: Math.floor(places / 3),
    isDraft: true,
    isBuilt: true,
  };
}

/** A place with two other characters at the head of its names. */
function rename(place: IndexedPlace, chars: readonly string[], random: () => number): IndexedPlace {
  const pick = (): string => chars[Math.floor(random() * chars.length)] ?? '';
  const [head, other] = [[...place.name].slice(0, 2).join(''), pick() + pick()];
  const swap = (name: string): string => (name.startsWith(head) ? other + name.slice(head.length) : name);
  const [name, ...aliases] = [swap(place.name), ...place.aliases.map(swap)];
  const readings = [name, ...aliases].map((text) => readOut(text));
  return {
    ...place,
    name,
    aliases,
    readings,
    nameEn: `${readings[0]?.syllables.slice(0, 2).join('')} ${place.nameEn}`,
  };
}
