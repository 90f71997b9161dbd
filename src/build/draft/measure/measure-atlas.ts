import type { AtlasFile } from '../../../domain/about.ts';
import type { Passage } from '../../../domain/report.ts';
import { positionsOf } from '../../../domain/text-quote.ts';
import { LAYERS } from '../../../domain/vocabulary.ts';
import type { SourceFigure } from '../../figures/source-figure.ts';
import { readJson } from '../../files.ts';
import type { StoredLink } from '../../links/link-mentions.ts';
import type { ReadText } from '../../places/read-places.ts';
import { type Draft, draftReport } from '../draft.ts';
import type { Score } from './score.ts';

/** A reviewed atlas as far as a draft is held against it. */
interface Reviewed {
  readonly places: readonly {
    readonly id: string;
    readonly forms: readonly string[];
    readonly stages: readonly { readonly year: number; readonly stage: string }[];
  }[];
  readonly links: readonly StoredLink[];
  readonly figures: readonly SourceFigure[];
}

/** How a draft of an atlas’s own report compares with what people made of it. */
export interface AtlasScores {
  /** Places: found where a candidate bears its name or words that name it in the report. */
  readonly names: Score;
  /** Mentions at the very place with the very words. */
  readonly mentions: Score;
  readonly figures: Score;
  /** Of the quantities found, those with the right number and unit. */
  readonly values: Score;
  /** Of the stages that the draft gives to places that have one in that year, those that are the same. */
  readonly stages: Score;
}

/** Drafts the report of a reviewed atlas anew and holds both against each other. */
export function measureAtlas(read: ReadText): AtlasScores {
  const [about] = readJson<Partial<AtlasFile>>(read, 'atlas.json', {}).reports ?? [];
  const path = `reports/${about?.id}/report.txt`;
  const text = read(path);
  if (text === null) throw new Error(`${path}: missing; expected a reviewed atlas`);
  const draft = draftReport(text, 'report');
  const reviewed = readReviewed(read);
  return {
    names: scoreNames(draft, reviewed),
    mentions: scoreMentions(draft, reviewed),
    figures: scoreFigures(draft, reviewed),
    values: scoreValues(draft, reviewed),
    stages: scoreStages(draft, reviewed),
  };
}

interface Properties {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly handNames?: readonly string[];
  readonly stages: readonly { readonly year: number; readonly stage: string }[];
}

function readReviewed(read: ReadText): Reviewed {
  const places = LAYERS.flatMap((layer) => {
    const { features } = readJson<{ features: readonly { id: string; properties: Properties }[] }>(
      read,
      `places/${layer}.geojson`,
      { features: [] },
    );
    return features.map(({ id, properties: { name, aliases, handNames = [], stages } }) => ({
      id,
      forms: [name, ...aliases, ...handNames],
      stages,
    }));
  });
  return {
    places,
    links: readJson(read, 'links/mentions.json', []),
    figures: readJson(read, 'figures/figures.json', []),
  };
}

/** Where words stand, whatever the ids of the passages: in which line of the text, and from which character. */
const spot = (line: number, at: number, exact: string): string => `${line}@${at} ${exact}`;

/** The reviewed passages bear ids of their own: words are found by their quotes in the draft’s lines. */
function locate(passages: readonly Passage[], link: { exact: string; prefix: string; suffix: string }): string | null {
  for (const [line, { text }] of passages.entries()) {
    const [at] = positionsOf(text, link);
    if (at !== undefined) return spot(line, at, link.exact);
  }
  return null;
}

const formsOf = (place: Draft['places'][number]): string[] => [
  ...new Set([place.name, ...place.aliases, ...place.namings.map(({ exact }) => exact)]),
];

function scoreNames({ places }: Draft, reviewed: Reviewed): Score {
  const named = new Map(
    reviewed.places.map(({ id, forms }) => [
      id,
      new Set([forms[0], ...reviewed.links.filter(({ place }) => place === id).map(({ exact }) => exact)]),
    ]),
  );
  const given = new Set(places.flatMap(formsOf));
  const sought = new Set(reviewed.places.flatMap(({ forms }) => forms));
  const missed = reviewed.places.filter(
    ({ id }) => ![...(named.get(id) ?? [])].some((form) => form !== undefined && given.has(form)),
  );
  const wrong = places.filter((place) => !formsOf(place).some((form) => sought.has(form)));
  return {
    sought: reviewed.places.length,
    found: reviewed.places.length - missed.length,
    given: places.length,
    right: places.length - wrong.length,
    missed: missed.map(({ forms }) => forms[0] ?? ''),
    wrong: wrong.map(({ name }) => name),
  };
}

function scoreMentions({ places, report }: Draft, { links }: Reviewed): Score {
  const lines = new Map(report.passages.map(({ id }, line) => [id as string, line]));
  const given = new Set(
    places.flatMap(({ namings }) => namings.map(({ passage, at, exact }) => spot(lines.get(passage) ?? -1, at, exact))),
  );
  const sought = links.map((link) => ({ spot: locate(report.passages, link), exact: link.exact }));
  const known = new Set(sought.map((each) => each.spot));
  const missed = sought.filter((each) => each.spot === null || !given.has(each.spot));
  const wrong = [...given].filter((each) => !known.has(each));
  return {
    sought: sought.length,
    found: sought.length - missed.length,
    given: given.size,
    right: given.size - wrong.length,
    missed: missed.map(({ exact }) => exact),
    wrong,
  };
}

/** A quantity of the draft at the words of a reviewed one. */
function figureAt({ figures, report }: Draft, figure: SourceFigure): Draft['figures'][number] | undefined {
  const where = locate(report.passages, figure);
  const [line = '', at = ''] = /^(\d+)@(\d+)/.exec(where ?? '')?.slice(1) ?? [];
  const passage = report.passages[Number(line)]?.id;
  return figures.find(
    (each) =>
      each.passage === passage &&
      each.at < Number(at) + figure.exact.length &&
      each.at + each.exact.length > Number(at),
  );
}

function scoreFigures(draft: Draft, { figures }: Reviewed): Score {
  const found = figures.filter((figure) => figureAt(draft, figure));
  const right = new Set(figures.flatMap((figure) => figureAt(draft, figure) ?? []));
  return {
    sought: figures.length,
    found: found.length,
    given: draft.figures.length,
    right: right.size,
    missed: figures.filter((figure) => !found.includes(figure)).map(({ prefix, exact }) => prefix.slice(-6) + exact),
    wrong: draft.figures.filter((figure) => !right.has(figure)).map(({ subject, exact }) => `${subject} ${exact}`),
  };
}

function scoreValues(draft: Draft, { figures }: Reviewed): Score {
  const pairs = figures.flatMap((figure) => {
    const given = figureAt(draft, figure);
    return given ? [{ figure, given }] : [];
  });
  const wrong = pairs.filter(({ figure, given }) => figure.value !== given.value || figure.unit !== given.unit);
  return {
    sought: 0,
    found: 0,
    given: pairs.length,
    right: pairs.length - wrong.length,
    missed: [],
    wrong: wrong.map(({ figure }) => figure.exact),
  };
}

function scoreStages({ places }: Draft, reviewed: Reviewed): Score {
  const sought = reviewed.places.flatMap(({ forms, stages }) => stages.map((stage) => ({ forms, ...stage })));
  const pairs = sought.map((each) => ({
    ...each,
    given: places
      .find((place) => formsOf(place).some((form) => each.forms.includes(form)))
      ?.stages.find(({ year }) => year === each.year)?.stage,
  }));
  const given = pairs.filter((pair) => pair.given !== undefined);
  const wrong = given.filter((pair) => pair.given !== pair.stage);
  return {
    sought: sought.length,
    found: given.length,
    given: given.length,
    right: given.length - wrong.length,
    missed: pairs.filter((pair) => pair.given === undefined).map(({ forms, year }) => `${forms[0]} ${year}`),
    wrong: wrong.map((pair) => `${pair.forms[0]} ${pair.year}: ${pair.given}, not ${pair.stage}`),
  };
}
