import table from 'china-area-data/data.json' with { type: 'json' };

/** A district by its code of GB/T 2260 (as the package `china-area-data` lists them), with what holds it. */
export interface District {
  readonly adcode: string;
  readonly name: string;
  /** The city or prefecture, or the province where the district stands directly below it. */
  readonly city: string;
  readonly province: string;
}

/** The code of a district that nobody has named yet. */
export const UNKNOWN_DISTRICT = '000000';

/** By code of what holds them: codes and names. `86` holds the provinces. */
type AreaTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the lists of cities call what is no city. */
const NO_CITY = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
let districts: readonly District[] | null = null;

/** Every district and county, and every city and province, the smallest first. */
export function listDistricts(): readonly District[] {
  districts ??= readDistricts();
  return districts;
}

const AREAS: AreaTable = table;

function readDistricts(): readonly District[] {
  const small: District[] = [];
  const large: District[] = [];
  for (const [provinceCode, province] of Object.entries(AREAS['86'] ?? {})) {
    large.push({ adcode: provinceCode, name: province, city: province, province });
    for (const [cityCode, listed] of Object.entries(AREAS[provinceCode] ?? {})) {
      const city = NO_CITY.test(listed) ? province : listed;
      if (city === listed) large.push({ adcode: cityCode, name: city, city, province });
      for (const [adcode, name] of Object.entries(AREAS[cityCode] ?? {})) small.push({ adcode, name, city, province });
    }
  }
  return [...small, ...large];
}

/**
 * The district that somebody names: six digits, a name (浦东新区) or a name with what holds it (上海市浦东新区).
 * @throws when there is none or more than one, saying which.
 */
export function findDistrict(asked: string): District {
  const all = listDistricts();
  const byCode = /^\d{6}$/.test(asked) ? all.filter(({ adcode }) => adcode === asked) : [];
  const byName = all.filter(({ name }) => name === asked || name.slice(0, -1) === asked);
  const byLong = all.filter((each) => bears(each, asked));
  const found = [byCode, byLong, byName].find((each) => each.length > 0) ?? [];
  const [first, second] = found;
  if (!first)
    throw new Error(
      `--district ${asked}: no district of GB/T 2260 has this code or name; expected six digits, or a name such as 浦东新区`,
    );
  if (second)
    throw new Error(
      `--district ${asked}: more than one bears this name: ${found.map((each) => `${each.province}${each.city === each.province ? '' : each.city}${each.name} ${each.adcode}`).join('; ')}; give the code`,
    );
  return first;
}

const bears = ({ name, city, province }: District, asked: string): boolean =>
  [city + name, province + city + name, province + name].some((long) => long === asked && long !== name);

/** The district of which a report’s title, session or author speaks; null where that is not one alone. */
export function guessDistrict(opening: string): District | null {
  const words = opening.replace(/[\s　]/g, '');
  const named = listDistricts().filter(({ name }) => name.length > 2 && words.includes(name));
  const smallest = named.filter(({ name, city, province }) => name !== city && name !== province);
  const pool = smallest.length > 0 ? smallest : named;
  const held = pool.filter(({ city, province }) =>
    [city, province].some((holder) => words.includes(holder.slice(0, -1))),
  );
  const left = pool.length > 1 && held.length > 0 ? held : pool;
  const longest = left.filter(({ name }) => left.every((other) => other.name.length <= name.length));
  return longest.length === 1 ? (longest[0] ?? null) : null;
}
