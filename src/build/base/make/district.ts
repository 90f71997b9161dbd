import type { Feature } from 'geojson';
import type { AtlasFile } from '../../../domain/about.ts';
import { findDistrict } from '../../draft/district.ts';
import { cleanName } from './clean-name.ts';

/** A district as somebody asks for it: one of the two may not be known. */
export interface AskedDistrict {
  readonly adcode: string | null;
  readonly name: string | null;
}

/** Names of properties, small letters, under which files give the code and the name of a district. */
const CODES: readonly string[] = ['adcode', 'code', 'pac', 'gb', 'xzqdm'];
const NAMES: readonly string[] = ['name', '名称', 'xzqmc'];
/** Of so many that were found the names are told. */
const TOLD = 12;

/** What of an atlas says of which district it is. */
type AtlasDistrict = Pick<AtlasFile, 'adcode' | 'district'>;
/** The code of a draft that does not know its district. */
export const UNKNOWN = '000000';

/**
 * The district that is asked for by a code or name: that of the atlas, or any where a draft does not know its own. One that GB/T 2260
 * does not list is taken as it is. @throws where the atlas is of another, or more than one bears the name.
 */
export function askDistrict(asked: string, { adcode, district }: AtlasDistrict): AskedDistrict {
  const own = { adcode, name: district.zh };
  const isKnown = adcode !== UNKNOWN;
  if (isKnown && (asked === adcode || asked === district.zh)) return own;
  const found = lookUp(asked);
  if (!isKnown) return found;
  if (found.adcode === adcode) return own;
  throw new Error(
    `--district: ${tellAsked(found)} was asked for, the atlas is of ${tellAsked(own)}; name its folder in ATLAS`,
  );
}

function lookUp(asked: string): AskedDistrict {
  try {
    const { adcode, name } = findDistrict(asked);
    return { adcode, name };
  } catch (error) {
    if ((error as Error).message.includes('more than one')) throw error;
    return /^\d{6}$/.test(asked) ? { adcode: asked, name: null } : { adcode: null, name: asked };
  }
}

/** Code and name that a feature bears. A code may stand in nine digits (156…, China) or in twelve (…000000). */
export function describeFeature({ properties }: Feature): AskedDistrict {
  const find = (keys: readonly string[]): unknown =>
    Object.entries(properties ?? {})
      .filter(([, value]) => value !== null && value !== '')
      .sort(([a], [b]) => keys.indexOf(a.toLowerCase()) - keys.indexOf(b.toLowerCase()))
      .find(([key]) => keys.includes(key.toLowerCase()))?.[1];
  const [, adcode = null] = /^(?:156)?(\d{6})(?:0{6})?$/.exec(String(find(CODES) ?? '')) ?? [];
  return { adcode, name: cleanName(find(NAMES)) };
}

/** Codes change, but not the first four digits, which are the city's: districts of one name in two cities are two. */
const mayBe = ({ adcode }: AskedDistrict, asked: AskedDistrict): boolean =>
  adcode === null || asked.adcode === null || adcode.slice(0, 4) === asked.adcode.slice(0, 4);

/** The features of the district that is asked for, and the others. One feature alone need not say whose it is. @throws naming those that were found. */
export function chooseDistrict(
  features: readonly Feature[],
  asked: AskedDistrict,
  where: string,
): { own: Feature[]; others: Feature[] } {
  const described = features.map((feature) => ({ feature, ...describeFeature(feature) }));
  const byCode = described.filter(({ adcode }) => adcode !== null && adcode === asked.adcode);
  const byName = described.filter((each) => each.name !== null && each.name === asked.name && mayBe(each, asked));
  const codes = new Set(byName.map(({ adcode }) => adcode));
  const alone = described.filter(({ adcode, name }) => described.length === 1 && adcode === null && name === null);
  const [own = []] = [byCode, codes.size === 1 ? byName : [], alone].filter((found) => found.length > 0);
  if (own.length === 0) throw new Error(`${where}: ${tellAsked(asked)} is not in it${tellFound(described)}`);
  return {
    own: own.map(({ feature }) => feature),
    others: described.filter((each) => !own.includes(each)).map(({ feature }) => feature),
  };
}

export const tellAsked = ({ adcode, name }: AskedDistrict): string =>
  [name, adcode].filter((part) => part !== null).join(' ') || 'one without name and code';

function tellFound(found: readonly AskedDistrict[]): string {
  const told = found.slice(0, TOLD).map(tellAsked).join(', ');
  return `; found: ${told}${found.length > TOLD ? ` and ${found.length - TOLD} more` : ''}`;
}
