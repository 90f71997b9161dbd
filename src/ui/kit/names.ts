import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Section } from '../../domain/report.ts';
import { isOwnLanguage, nameOf } from '../../text/speak.ts';

/** The name as the page shows it, and the one in the other language of the atlas. */
export const namesIn = ({ name, nameEn }: PlaceSummary): readonly [shown: string, other: string] =>
  isOwnLanguage() ? [name, nameEn] : [nameEn, name];

/** What the name in the other language carries as `lang`. */
export const otherLang = (): string => (isOwnLanguage() ? 'en' : 'zh-CN');

/** Answers the name of a place by its id, in the language of the page; undefined for an unknown one. */
export const namesOf =
  (places: ReadonlyMap<PlaceId, PlaceSummary>) =>
  (id: PlaceId): string | undefined => {
    const place = places.get(id);
    return place && nameOf(place);
  };

/** The title of a section as the page shows it. */
export const titleOf = ({ title, titleEn }: Section): string => (isOwnLanguage() ? title : (titleEn ?? title));
