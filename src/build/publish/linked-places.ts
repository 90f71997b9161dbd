import { linkTo } from '../../domain/cite.ts';
import { linkedCollection, toLinkedPlace } from '../../domain/linked-places.ts';
import { indexLinks } from '../../domain/links.ts';
import { sourceOf } from '../../domain/report-words.ts';
import { type Dataset, toAtlas, toDetails } from '../dataset.ts';

/** Every place in Linked Places Format 1.1. Relative references resolve against the file's own address. */
export function toLinkedPlaces(dataset: Dataset) {
  const { reports, places, mentions } = toAtlas(dataset);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const facts = {
    reports,
    links: indexLinks(mentions),
    details: new Map(toDetails(dataset).map((detail) => [detail.id, detail])),
    nameOf: (id: (typeof places)[number]['id']) => names.get(id),
    linkTo: (place: (typeof places)[number]['id']) => linkTo('../', { place }),
  };
  const licence = { licence: 'ODbL 1.0; CC BY 4.0', ...sourceOf(reports) };
  return linkedCollection(places.map((place) => toLinkedPlace(place, facts, licence)));
}
