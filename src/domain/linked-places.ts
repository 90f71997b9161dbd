import type { PlaceId } from './ids.ts';
import { descriptionsOf, type LinkedFacts, linksOf, passageCitations, sourceCitations } from './linked-evidence.ts';
import { isZone } from './located.ts';
import type { PlaceSummary } from './place.ts';
import { headOf } from './report.ts';
import type { Cell } from './table.ts';
import type { Layer } from './vocabulary.ts';
import { reportOf } from './years.ts';

/** Where the terms of the format are defined: part of every file, never fetched by the atlas. */
const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** A feature of the format, to be written as it is. */
export type LinkedPlace = Readonly<Record<string, unknown>>;

/** A whole file of the format. Its readers look for these three members, in this order. */
export const linkedCollection = (features: readonly LinkedPlace[]) => ({
  type: 'FeatureCollection',
  '@context': CONTEXT,
  features,
});

/**
 * A place in Linked Places Format 1.1 (Linked Pasts, 9 May 2019). The format has no radius and no class of location: both stand among
 * the properties, with `more`, which are flat. An unknown position is written as the format says, `["null"]`, which no GeoJSON is.
 */
export function toLinkedPlace(
  place: PlaceSummary,
  facts: LinkedFacts,
  more: Readonly<Record<string, Cell>> = {},
): LinkedPlace {
  const { id, name, layer, sectors, location } = place;
  const told = facts.details.get(id)?.location;
  return {
    '@id': facts.linkTo(id),
    type: 'Feature',
    properties: {
      title: name,
      ccodes: ['CN'],
      id,
      layer,
      sectors,
      location_class: location.type,
      precision_m: location.precisionM,
      within: location.within,
      subdistricts: location.subdistricts ?? [],
      original_datum: told?.originalDatum ?? null,
      evidence_date: told?.date ?? null,
      ...more,
    },
    when: whenOf(place, facts),
    names: namesOf(place, facts),
    types: [{ ...CONCEPTS[layer], sourceLabels: [{ label: layer, lang: 'en' }] }],
    geometry: {
      type: 'GeometryCollection',
      geometries: place.geometry
        ? [{ ...place.geometry, citations: sourceCitations(place, facts), certainty: certaintyOf(place, facts) }]
        : ['null'],
    },
    links: linksOf(place, facts),
    relations: relationsOf(place, facts),
    descriptions: descriptionsOf(place, facts),
  };
}

/** Concepts of the Getty Art & Architecture Thesaurus, of those that the format recommends; a layer of many kinds has none. */
const CONCEPTS: Partial<Record<Layer, { readonly identifier: string; readonly label: string }>> = {
  'industrial-zones': { identifier: 'aat:300000705', label: 'district' },
  parks: { identifier: 'aat:300008187', label: 'park' },
  transport: { identifier: 'aat:300122438', label: 'transportation space' },
  roads: { identifier: 'aat:300008217', label: 'road' },
  utilities: { identifier: 'aat:300155846', label: 'infrastructural system' },
  villages: { identifier: 'aat:300008347', label: 'inhabited place' },
  communities: { identifier: 'aat:300000745', label: 'neighborhood' },
};

/** The years of which the reports speak that name the place; the first one's own day where it says no year. */
function whenOf({ named, sections }: PlaceSummary, { reports }: LinkedFacts) {
  const telling = [...new Set(sections.map(reportOf))];
  const { date } = headOf(reports, sections[0] ?? '');
  const reviewed = telling.flatMap((report) => report.reviewed.map(String));
  const planned = String(telling.findLast((report) => report.planned !== null)?.planned ?? date);
  const [first = date, last = first] = [reviewed[0], reviewed.at(-1)];
  const start = named === null ? date : named === 'only-planned' ? planned : first;
  const end = named === 'both' ? planned : named === 'only-reviewed' && last !== first ? last : null;
  const span = { start: { in: start }, ...(end && { end: { in: end } }) };
  return { timespans: [span], label: 'years of the report in which the place is named' };
}

/** The name as the report has it, cited; the others that it uses; the one made for English. */
function namesOf(place: PlaceSummary, facts: LinkedFacts) {
  const attested = {
    citations: passageCitations(place, facts),
    when: { timespans: [{ start: { in: headOf(facts.reports, place.sections[0] ?? '').date } }] },
  };
  return [
    { toponym: place.name, lang: 'zh', ...attested },
    ...place.aliases.map((toponym) => ({ toponym, lang: 'zh' })),
    ...(place.nameEn ? [{ toponym: place.nameEn, lang: 'en' }] : []),
  ];
}

/** Within so many metres a position counts as certain, when nothing is said against it. */
const CERTAIN_M = 300;
/** Beyond so many it is a statement about an area. */
const UNCERTAIN_M = 3000;

function certaintyOf(place: PlaceSummary, { details }: LinkedFacts): 'certain' | 'less-certain' | 'uncertain' {
  const { ambiguous, precisionM } = place.location;
  const radius = precisionM ?? Infinity;
  if (ambiguous || radius > UNCERTAIN_M) return 'uncertain';
  const doubtful = isZone(place) || details.get(place.id)?.location.doubt !== undefined;
  return radius <= CERTAIN_M && !doubtful ? 'certain' : 'less-certain';
}

function relationsOf({ location: { within }, members }: PlaceSummary, facts: LinkedFacts) {
  const relation = (relationType: string, words: string, other: PlaceId) => ({
    relationType,
    relationTo: facts.linkTo(other),
    label: `${words} ${facts.nameOf(other) ?? other}`,
  });
  return [
    ...(within ? [relation('gvp:broaderPartitive', 'part of', within)] : []),
    ...members.map((member) => relation('gvp:tgn3318_member_is', 'has as a member', member)),
  ];
}
