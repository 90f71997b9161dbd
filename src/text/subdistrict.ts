import type { SubdistrictId } from '../domain/ids.ts';
import { SUBDISTRICTS } from '../domain/subdistricts.ts';
import { inLanguage } from './speak.ts';

const NAMES = new Map(SUBDISTRICTS.map((subdistrict) => [subdistrict.id, subdistrict]));

/** The name of a subdistrict in the language of the page; its id where the atlas has none of it. */
export function subdistrictName(id: SubdistrictId): string {
  const name = NAMES.get(id);
  return name ? inLanguage(name) : id;
}
