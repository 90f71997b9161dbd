import type { Wording } from '../../domain/report.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkLanguages } from './check-languages.ts';
import type { SourcePlace } from './source-place.ts';

/** Largest radius of a position in metres; beyond it a point says only “somewhere in this area”. */
const MAX_SITE_RADIUS = 3000;
/** A description that shares this many characters in a row with the report is copied, not derived. */
const COPIED_RUN = 20;

/** Checks the records against each other and against the report. Each message says file, record, field and what was expected. */
export function checkPlaces(places: readonly SourcePlace[], { sections, passages }: Wording): string[] {
  const byId = new Map(places.map((place) => [place.id as string, place]));
  const texts = new Map(passages.map((passage) => [passage.id as string, passage.text]));
  const years = new Map(sections.map(({ id, year }) => [id, year]));
  const yearOf = new Map(passages.map(({ id, section }) => [id as string, years.get(section) ?? null]));
  const whole = passages.map((passage) => passage.text).join('\n');
  return [
    ...checkUnique(places),
    ...places.flatMap((place) =>
      [
        ...checkLocation(place),
        ...checkSubdistricts(place),
        ...checkReferences(place, byId),
        ...checkStages(place, texts, yearOf),
        ...checkDescription(place, whole),
        ...checkLanguages(place),
      ].map((message) => `${place.file}: ${place.id}: ${message}`),
    ),
  ];
}

function checkUnique(places: readonly SourcePlace[]): string[] {
  const seen = new Map<string, string>();
  return places.flatMap((place) => {
    const before = seen.get(place.id);
    seen.set(place.id, place.file);
    return before ? [`${place.file}: ${place.id}: id is taken by a record in ${before}; ids are unique`] : [];
  });
}

function checkLocation(place: SourcePlace): string[] {
  const { geometry, location } = place;
  const unexplained = location.ambiguous && !location.doubt;
  if (unexplained) return ['location.ambiguous: expected a location.doubt that says which other place may be meant'];
  const located = location.type === 'site' || location.type === 'line' || location.type === 'area';
  if (!located) {
    const errors = geometry ? [`geometry: type “${location.type}” has none, expected null`] : [];
    // A subdistrict that the report does not name is no place: it holds one by its own name.
    if (location.type === 'within' && !location.within && location.subdistricts?.length !== 1)
      errors.push('location.within: type “within” names its container, a place or else one subdistrict');
    return errors;
  }
  if (!geometry) return [`geometry: null, but type “${location.type}” has one`];
  const errors = checkGeometry(geometry);
  if (location.precisionM === null) errors.push('location.precisionM: expected a radius in metres');
  if (location.originalDatum === null) errors.push('location.originalDatum: expected the datum of the source');
  if (location.type === 'site' && (location.precisionM ?? 0) > MAX_SITE_RADIUS) {
    errors.push(
      `location.precisionM: ${location.precisionM} m is no position but an area; a site has at most ${MAX_SITE_RADIUS} m`,
    );
  }
  if (!KINDS[location.type].includes(geometry.type)) {
    errors.push(
      `geometry: ${geometry.type} does not fit type “${location.type}”, expected ${KINDS[location.type].join(' or ')}`,
    );
  }
  return errors;
}

const KINDS = {
  site: ['Point', 'Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  area: ['Point', 'Polygon', 'MultiPolygon'],
} as const satisfies Record<string, readonly string[]> as Record<'site' | 'line' | 'area', readonly string[]>;

/** A subdistrict is stated by a source, never concluded from a position: no limits are published. */
function checkSubdistricts({ location: { subdistricts = [], sources } }: SourcePlace): string[] {
  return subdistricts
    .map((id) => subdistrictName(id))
    .filter((name) => !sources.some(({ fact }) => fact.zh.includes(name)))
    .map((name) => `location.subdistricts: expected a source whose fact names ${name}`);
}

function checkReferences(place: SourcePlace, byId: ReadonlyMap<string, SourcePlace>): string[] {
  const errors = place.members.filter((id) => !byId.has(id)).map((id) => `members: no place “${id}”`);
  const chain = new Set<string>([place.id]);
  for (let id = place.location.within as string | null; id; id = byId.get(id)?.location.within ?? null) {
    if (!byId.has(id)) return [...errors, `location.within: no place “${id}”`];
    if (chain.has(id)) return [...errors, `location.within: runs in a circle through “${id}”`];
    chain.add(id);
  }
  return errors;
}

function checkStages(
  place: SourcePlace,
  texts: ReadonlyMap<string, string>,
  yearOf: ReadonlyMap<string, number | null>,
): string[] {
  return place.stages.flatMap(({ year, passage, quote }) => {
    const text = texts.get(passage);
    if (text === undefined) return [`stages: no passage “${passage}”`];
    const hits = text.split(quote).length - 1;
    const errors = hits === 1 ? [] : [`stages: “${quote}” expected once in ${passage}, found ${hits} times`];
    const told = yearOf.get(passage) ?? year;
    return told === year ? errors : [...errors, `stages: ${passage} speaks of ${told}, not of ${year}`];
  });
}

function checkDescription(place: SourcePlace, report: string): string[] {
  const words = place.description.zh;
  for (let at = 0; at + COPIED_RUN <= words.length; at++) {
    const run = words.slice(at, at + COPIED_RUN);
    if (report.includes(run)) return [`description.zh: “${run}” is the report's own wording; a description is derived`];
  }
  return [];
}
