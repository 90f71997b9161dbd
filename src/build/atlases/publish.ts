import type { IndexAtlas } from '../../contract/atlas-index.ts';
import { foldQuery } from '../../search/fold.ts';
import { renderArea } from './area-page.ts';
import { type Area, addressOf, growAreas, isCompared, pagesIn } from './areas.ts';
import { renderCompared } from './compared.ts';
import { joinPlaces } from './join-places.ts';
import type { Form } from './keys.ts';
import { type PageAssets, writePage } from './page.ts';
import { type Card, type ReadAtlas, readOut } from './read-atlas.ts';
import { type Thing, type Write, writeIndex } from './write-index.ts';

/** The atlases of a district, the oldest first; or one by itself, where its district is not known. */
export interface District {
  readonly cards: readonly Card[];
  /** Reads all of them, when asked: not all that they hold fits into memory. */
  readonly read: () => readonly ReadAtlas[];
}

/** Writes the pages and the index over all atlases. `districts` are by adcode. */
export function publishAtlases(districts: readonly District[], assets: Omit<PageAssets, 'index'>, write: Write): void {
  const all = growAreas(districts.flatMap(({ cards }) => cards));
  const areas = areasIn(all);
  const things = [
    ...areas.filter(({ code }) => /^\d+$/.test(code)).map(toAreaThing),
    ...districts.flatMap(toPlaceThings),
  ];
  const index = writeIndex(things, write);
  const ofDistrict = new Map(districts.map((district) => [district.cards[0]?.adcode, district]));
  for (const area of pagesIn(all)) {
    const district = isCompared(area.cards) && area.code.length === 6 ? ofDistrict.get(area.code) : undefined;
    const atlases = district?.read() ?? [];
    const joined = joinPlaces(atlases);
    writePage(addressOf(area), { ...assets, index }, write, (page) =>
      renderArea(area, page, district && renderCompared(atlases, joined, page)),
    );
  }
}

const areasIn = (area: Area): Area[] => [area, ...area.parts.flatMap(areasIn)];

function toAreaThing(area: Area): Thing {
  const { name, holders } = area;
  const holder = holders.findLast(({ code }) => code !== '')?.name ?? { zh: '', en: '' };
  return {
    name: name.zh,
    nameEn: name.en,
    forms: formsOf([readOut(name.zh)], name.en),
    atlas: ['', '', '', '', '', '', holder.zh, holder.en],
    lead: addressOf(area),
    count: 0,
  };
}

function toPlaceThings({ read }: District): Thing[] {
  const atlases = read();
  const shared = new Map(atlases.map((atlas) => [atlas, toIndexAtlas(atlas.card)]));
  return joinPlaces(atlases).map((parts): Thing => {
    const { atlas, place } = parts.at(-1) ?? parts[0];
    const { district, city } = atlas.card;
    // What it is called in any year finds it.
    const readings = new Map(
      parts.toReversed().flatMap(({ place }) => place.readings.map((each) => [each.text, each] as const)),
    );
    return {
      name: place.name,
      nameEn: place.nameEn,
      forms: formsOf([...readings.values()], place.nameEn, {
        within: [district.zh + city.zh, city.zh + district.zh],
        districts: [district.zh, foldQuery(district.en, new Map()).join('')],
      }),
      atlas: shared.get(atlas) ?? toIndexAtlas(atlas.card),
      lead: place.id,
      count: parts.length,
    };
  });
}

const toIndexAtlas = ({ slug, years, adcode, district, city, isBuilt, isDraft }: Card): IndexAtlas => [
  slug,
  years,
  isBuilt ? (isDraft ? 'draft' : '') : 'absent',
  adcode,
  district.zh,
  district.en,
  city.zh,
  city.en,
];

/** The readings of the names, the first one with where it lies, and the English name by its letters. */
function formsOf(readings: readonly Form['reading'][], english: string, where: Omit<Form, 'reading'> = {}): Form[] {
  const forms = readings.map((reading, at): Form => (at === 0 ? { reading, ...where } : { reading }));
  const letters = { text: english, syllables: [...english].map(() => '') };
  return english === '' ? forms : [...forms, { reading: letters }];
}
