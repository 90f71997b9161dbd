import { AREA, IN, START, VARIANTS, WITHIN } from '../contract/atlas-index.ts';
import { foldQuery, readVariants } from '../search/fold.ts';
import { type Hit, type LoadIndex, type LookedUp, lookUp } from './look-up.ts';

/** A longer query is cut: nothing that one looks for is longer. */
const LONGEST = 40;
const MOST_AREAS = 6;
const MOST_PLACES = 30;

/** What the search over all atlases answers. */
export interface FoundHits {
  /** Provinces, cities and districts. */
  readonly areas: readonly Hit[];
  readonly places: readonly Hit[];
  /** Whether there may be more than is told. */
  readonly isCut: boolean;
  /** Where nothing fits: the beginning of the query that was looked for instead. */
  readonly part: string | null;
}

const NOTHING: FoundHits = { areas: [], places: [], isCut: false, part: null };
const isEmpty = ({ areas, places }: FoundHits): boolean => areas.length + places.length === 0;

/** Looks for a name in all atlases: characters, pinyin, initials, English; words beside it may say the city or district. */
export async function findHits(load: LoadIndex, typed: string): Promise<FoundHits> {
  const query = [...typed.trim()].slice(0, LONGEST).join('');
  const asTyped = await findFolded(load, query, new Map());
  if (!isEmpty(asTyped)) return asTyped;
  const variants = /\p{Script=Han}/u.test(query) ? readVariants(String(await load(VARIANTS))) : new Map();
  const found = variants.size > 0 ? await findFolded(load, query, variants) : asTyped;
  return isEmpty(found) && !found.isCut ? findPart(load, foldQuery(query, variants).join('')) : found;
}

async function findFolded(load: LoadIndex, query: string, variants: ReadonlyMap<string, string>): Promise<FoundHits> {
  const fold = (word: string): string => foldQuery(word, variants).join('');
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const whole = words.join('');
  if (whole === '') return NOTHING;
  const found = await findWord(load, whole, []);
  if (words.length < 2 || !isEmpty(found)) return found;
  let isCut = false;
  // The longest word says most.
  for (const lead of words.toSorted((a, b) => b.length - a.length)) {
    const found = await findWord(load, lead, words.toSpliced(words.indexOf(lead), 1));
    if (!isEmpty(found)) return found;
    isCut ||= found.isCut;
  }
  return { ...NOTHING, isCut };
}

/** What begins with the word, then what has it within; of these whatever bears every other word too, in its name or in that of its city or district. */
async function findWord(load: LoadIndex, word: string, others: readonly string[]): Promise<FoundHits> {
  const keeps = (hit: Hit): boolean => {
    const words = wordsOf(hit);
    return others.every((other) => words.includes(other));
  };
  const look = (begin: string, most = MOST_PLACES): Promise<LookedUp> => lookUp(load, begin, most, keeps);
  const [areas, begun, within] = await Promise.all([look(AREA + word, MOST_AREAS), look(START + word), look(word)]);
  // Of a name that a thousand districts have, those in one of them stand together, and so do all places of a district.
  const [named, inside] =
    others[0] === undefined ? [] : await Promise.all([look(START + word + WITHIN + others[0]), look(IN + word)]);
  const all = distinct([named, inside, begun, within].flatMap((found) => found?.hits ?? []));
  return {
    areas: distinct(areas.hits),
    places: all.slice(0, MOST_PLACES),
    isCut: all.length > MOST_PLACES || [areas, begun, within].some(({ isCut }) => isCut),
    part: null,
  };
}

/** The longest beginning of the query that any name has, where that says something: two characters, or three letters. */
async function findPart(load: LoadIndex, query: string): Promise<FoundHits> {
  const { near } = await lookUp(load, query, 1);
  const part = query.slice(0, near);
  const says = /^[\x20-\x7e]*$/.test(part) ? part.length > 2 : part.length > 1;
  return says && part !== query ? { ...(await findWord(load, part, [])), part } : NOTHING;
}

/** City and district in either order, as people write them. */
const wordsOf = ({ name, nameEn, alias, atlas: [, , , , districtZh, districtEn, cityZh, cityEn] }: Hit): string =>
  [name, nameEn, alias, cityZh + districtZh + cityZh, `${cityEn} ${districtEn} ${cityEn}`]
    .map((words) => foldQuery(words, new Map()).join(''))
    .join('\n');

/** A name has several keys that begin alike: the first of them stands. */
function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ atlas, lead }) => {
    const before = seen.size;
    return seen.add(`${atlas[0]}/${lead}`).size > before;
  });
}
