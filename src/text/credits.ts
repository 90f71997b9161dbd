import { hasBase, mapCredit } from '#about';
import { type Basemap, isOnline } from '../contract/basemap.ts';
import { inLanguage } from './speak.ts';
import { text } from './text.ts';

/** Who made the map under the places, and its review number or that it has none. No number is ever made up. */
export function creditsOf(basemap: Basemap, reviewNumber: string): { credit: string; review: string } {
  const credit = isOnline(basemap) ? text(`basemap.credit.${basemap}`) : inLanguage(mapCredit);
  const isTianditu = isOnline(basemap) && basemap !== 'openfreemap';
  if (!isTianditu) return { credit, review: text('map.noApproval') };
  return {
    credit,
    review: reviewNumber ? text('basemap.review', { number: reviewNumber }) : text('basemap.reviewUnknown'),
  };
}

/** What stands beside the map: that its outline is no boundary of record, whether it was reviewed, and who made it. */
export function noteOf(basemap: Basemap, reviewNumber: string): readonly string[] {
  const { credit, review } = creditsOf(basemap, reviewNumber);
  return [...(hasBase ? [text('map.note')] : []), review, credit];
}
