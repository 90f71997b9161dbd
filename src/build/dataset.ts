import { createHash } from 'node:crypto';
import { reports, slug } from '#about';
import type { Atlas } from '../domain/atlas.ts';
import type { Figure } from '../domain/figure.ts';
import type { Mention } from '../domain/mention.ts';
import type { PlaceDetail, PlaceSummary } from '../domain/place.ts';
import type { PlacedRepair } from '../domain/repair.ts';
import type { Report, Wording } from '../domain/report.ts';
import type { SectionSummary } from '../domain/summary.ts';
import type { Tombstone } from '../domain/tombstone.ts';
import { anchorOf } from '../geo/anchor.ts';
import { readTombstones } from './addresses/read-tombstones.ts';
import { checkAddresses, SAVED } from './addresses/saved-addresses.ts';
import { decodeFigures } from './figures/decode-figures.ts';
import { readFigures } from './figures/read-figures.ts';
import type { NotFigure, ResolvedFigure } from './figures/source-figure.ts';
import { readJson } from './files.ts';
import { findLinks, type HandLinks, resolveLinks, type StoredLink } from './links/link-mentions.ts';
import { checkCandidates } from './locate/candidates-file.ts';
import { type Released, readReleases } from './locations/releases.ts';
import { breakName } from './places/break-name.ts';
import { checkPlaces } from './places/check-places.ts';
import { type ReadText, readPlaces } from './places/read-places.ts';
import type { SourcePlace } from './places/source-place.ts';
import { type Naming, whereNamed } from './publish/naming.ts';
import { type ReadReports, readReports } from './report/read-report.ts';

/** A name in the report that is no place of the atlas, and why. */
export interface NotPlace {
  readonly name: string;
  readonly kind: string;
  readonly reason: { readonly zh: string; readonly en: string };
}

/** Everything the atlas knows, checked. `errors` is empty exactly when it may be published. */
export interface Dataset extends Wording {
  /** The oldest first. */
  readonly reports: readonly Report[];
  /** The sections in short, in English; apart from the report. */
  readonly summaries: readonly SectionSummary[];
  /** What was mended in the received text, and where. */
  readonly repairs: readonly PlacedRepair[];
  /** In the order in which the text first names them. */
  readonly places: readonly SourcePlace[];
  /** Places that were taken out. */
  readonly tombstones: readonly Tombstone[];
  /** Where the places stood at each release of the data. */
  readonly releases: readonly Released[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly notPlaces: readonly NotPlace[];
  /** Every quantity that the report states, in the order of the text. */
  readonly figures: readonly ResolvedFigure[];
  /** Words whose numerals are no quantities. */
  readonly notFigures: readonly NotFigure[];
  readonly errors: readonly string[];
}

/** Reads an atlas, restores and structures the report, links it, and checks all of it. Takes a reader of its text files. */
export function buildDataset(read: ReadText): Dataset {
  const { reports: told, sections, passages, repairs, summaries, errors: reportErrors } = readAll(read);
  const wording = { sections, passages };
  const { places: unordered, errors: placeErrors } = readPlaces(read);
  const stored = readJson<StoredLink[]>(read, 'links/mentions.json', []);
  const { mentions, errors: linkErrors } = resolveLinks(wording, stored);
  const notPlaces = readJson<NotPlace[]>(read, 'links/not-places.json', []);
  const { figures: stated, notFigures, errors: figureErrors } = decodeFigures(read);
  const placeIds = new Set<string>(unordered.map((place) => place.id));
  const { figures, errors: numeralErrors } = readFigures(wording, stated, notFigures, placeIds);
  const { tombstones, errors: tombstoneErrors } = readTombstones(read, placeIds);
  const { releases, errors: releaseErrors } = readReleases(
    read,
    new Set([...placeIds, ...tombstones.map(({ id }) => id)]),
  );
  const whole = passages.map((passage) => passage.text).join('\n');
  const errors = [
    ...reportErrors,
    ...placeErrors,
    ...checkPlaces(unordered, wording),
    ...linkErrors,
    ...compareWithRule(wording, unordered, read, stored),
    ...checkEveryPlaceIsNamed(unordered, mentions),
    ...tombstoneErrors,
    ...releaseErrors,
    ...checkAddresses(readJson(read, SAVED, []), { ...wording, places: unordered, mentions, tombstones }),
    ...checkCandidates(read, slug, placeIds),
    ...figureErrors,
    ...numeralErrors,
    ...notPlaces
      .filter(({ name }) => !whole.includes(name))
      .map(({ name }) => `links/not-places.json: “${name}” is in no report`),
  ];
  return {
    reports: told,
    ...wording,
    summaries,
    repairs,
    places: inTextOrder(unordered, mentions),
    tombstones,
    releases,
    mentions,
    notPlaces,
    figures,
    notFigures,
    errors,
  };
}

/** Finds the links anew by rule and hand, for `geodata/<atlas>/links/mentions.json`. */
export function relink(read: ReadText): { links: StoredLink[]; errors: string[] } {
  return findLinks(readAll(read), readPlaces(read).places, readHand(read));
}

function compareWithRule(
  wording: Wording,
  places: readonly SourcePlace[],
  read: ReadText,
  stored: readonly StoredLink[],
): string[] {
  const { links, errors } = findLinks(wording, places, readHand(read));
  const now = new Set(links.map(describe));
  const then = new Set(stored.map(describe));
  return [
    ...errors,
    ...[...now]
      .filter((link) => !then.has(link))
      .map((link) => `links/mentions.json: not stored yet: ${link}; run “npm run links” and review`),
    ...[...then]
      .filter((link) => !now.has(link))
      .map((link) => `links/mentions.json: neither rule nor hand makes ${link}; run “npm run links” and review`),
  ];
}

function describe({ place, passage, prefix, exact, suffix, madeBy }: StoredLink): string {
  return `${place} ← ${passage} “${prefix}[${exact}]${suffix}” (${madeBy})`;
}

function checkEveryPlaceIsNamed(places: readonly SourcePlace[], mentions: readonly Mention[]): string[] {
  const ids = new Set<string>(places.map((place) => place.id));
  const named = new Set(mentions.map((mention) => mention.place));
  return [
    ...places
      .filter((place) => !named.has(place.id))
      .map((place) => `${place.file}: ${place.id}: “${place.name}” is named nowhere in the report`),
    ...[...named].filter((id) => !ids.has(id)).map((id) => `links: “${id}” is no place of places/`),
  ];
}

function inTextOrder(places: readonly SourcePlace[], mentions: readonly Mention[]): SourcePlace[] {
  const first = new Map<string, number>();
  for (const [index, mention] of mentions.entries()) if (!first.has(mention.place)) first.set(mention.place, index);
  return [...places].sort((a, b) => (first.get(a.id) ?? Infinity) - (first.get(b.id) ?? Infinity));
}

/** The part of the dataset that the page starts with. */
export function toAtlas({ reports, sections, passages, places, mentions, tombstones }: Dataset): Atlas {
  const naming = whereNamed(mentions, passages, sections);
  const body = {
    reports: reports.map(({ id, title, author, date, sha256 }) => ({ id, title, author, date, sha256 })),
    sections,
    passages: passages.map((passage) => ({ ...passage, text: '' })),
    places: places.map((place) => ({ ...summarise(place), ...(naming.get(place.id) ?? NOWHERE) })),
    mentions: mentions.map(({ place, passage, start, end, madeBy }) => ({ place, passage, start, end, madeBy })),
    tombstones,
  };
  return { version: createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12), ...body };
}

/** The part that a card needs. */
export function toDetails({ places }: Dataset): PlaceDetail[] {
  return places.map(
    ({
      id,
      description,
      location: { type: _t, precisionM: _p, within: _w, subdistricts: _s, ambiguous: _a, ...location },
    }) => ({
      id,
      description,
      location,
    }),
  );
}

/** The part that the panel of figures needs. */
export function toFigures({ figures }: Dataset): Figure[] {
  return figures.map(({ prefix: _p, suffix: _s, madeBy: _m, ...figure }) => figure);
}

/** The reports that `atlas.json` names. */
const readAll = (read: ReadText): ReadReports => readReports(read, reports);

const NOWHERE: Naming = { sections: [], named: null };

function summarise(place: SourcePlace): Omit<PlaceSummary, keyof Naming> {
  const { id, name, nameEn, aliases, layer, sectors, stages, members, geometry } = place;
  const { type, precisionM, within, subdistricts, ambiguous } = place.location;
  const mapName = breakName(name);
  return {
    id,
    name,
    nameEn,
    aliases,
    layer,
    sectors,
    stages,
    members,
    location: { type, precisionM, within, ...(subdistricts && { subdistricts }), ...(ambiguous && { ambiguous }) },
    geometry,
    anchor: anchorOf(geometry),
    ...(geometry && mapName !== name && { mapName }),
  };
}

const readHand = (read: ReadText): HandLinks => readJson(read, 'links/hand.json', { add: [], drop: [] });
