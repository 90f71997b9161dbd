import { reports, slug } from '#about';
import { checkReview } from '../../domain/check-review.ts';
import { lastWords, type ReviewFile, subjectOf, type Verdict } from '../../domain/review.ts';
import { buildDataset, type Dataset, type NotPlace } from '../dataset.ts';
import { FIGURES_FILE, NOT_FIGURES_FILE, type NotFigure, type SourceFigure } from '../figures/source-figure.ts';
import { readJson } from '../files.ts';
import type { HandLinks } from '../links/link-mentions.ts';
import type { ReadText } from '../places/read-places.ts';
import { readReports } from '../report/read-report.ts';
import type { ReportFacts } from '../report/structure.ts';
import { deriveFiles } from '../store-links.ts';
import { writeRecord, writeRecords } from '../write-json.ts';
import { countLeft, DRAFT, type DraftFile, doubtId, readDraft } from './draft-file.ts';
import { decideFigure, type Figures } from './figure-verdicts.ts';
import { decidePlace, type Places, Refusal } from './place-verdicts.ts';
import { readRecords, writeLayers } from './records.ts';
import { unmarkDraft } from './unmark-draft.ts';

/** What became of verdicts. */
export interface TakenVerdicts {
  /** The files that change, by path below the atlas, as they are to be written; null for one that is to be removed. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly taken: readonly Verdict[];
  /** With the reason and what was expected; nothing of these is written. */
  readonly refused: readonly { readonly verdict: Verdict; readonly reason: string }[];
  /** How much of the draft nobody has looked at yet. */
  readonly left: number;
}

/** First what stays, then what is joined to it or goes. */
const ORDER: Readonly<Record<Verdict['as'], number>> = {
  taken: 0,
  added: 1,
  settled: 1,
  split: 2,
  merged: 3,
  dropped: 4,
};

/**
 * Takes the verdicts of a review over into the records of a draft, with all that follows from them, after all checks of the build; what
 * fails is refused by itself. Writes nothing. @throws when the content is no review of this atlas, or the atlas has errors of its own.
 */
export function takeOver(read: ReadText, content: unknown): TakenVerdicts {
  const draft = readDraft(read);
  if (!draft) throw new Error(`${DRAFT}: missing: expected a draft, as “npm run draft” writes it; this atlas is none`);
  const faults = checkReview(content, slug);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const verdicts = [...lastWords((content as ReviewFile).verdicts).values()];
  const { passages } = readReports(read, reports);
  return tryOut({ read, draft, passages }, verdicts, []);
}

interface Atlas {
  readonly read: ReadText;
  readonly draft: DraftFile;
  readonly passages: Dataset['passages'];
}

/** Takes what is not refused; what the build then complains of is refused too, until it complains of nothing. */
function tryOut(atlas: Atlas, wanted: readonly Verdict[], refused: TakenVerdicts['refused']): TakenVerdicts {
  const out = new Set(refused.map(({ verdict }) => verdict));
  const good = wanted.filter((verdict) => !out.has(verdict));
  const { files, failed } = carryOut(atlas, good);
  if (failed.length > 0) return tryOut(atlas, wanted, [...refused, ...failed]);
  const changed: ReadText = (path) => files.get(path) ?? atlas.read(path);
  const derived = deriveFiles(changed);
  const dataset = buildDataset((path) => derived.files.get(path) ?? changed(path));
  const errors = [...new Set([...derived.errors, ...dataset.errors])];
  const more = good.flatMap((verdict) =>
    errors.filter((error) => speaksOf(error, verdict)).map((reason) => ({ verdict, reason })),
  );
  if (more.length > 0) return tryOut(atlas, wanted, [...refused, ...more]);
  if (errors.length > 0) throw new Error(`the atlas itself has errors:\n${errors.join('\n')}`);
  for (const [path, text] of derived.files) files.set(path, text);
  const left = countLeft(
    JSON.parse(files.get(DRAFT) ?? '') as DraftFile,
    dataset.figures.map(({ id }) => id),
  );
  const now = new Map<string, string | null>(files);
  if (left === 0) now.set('atlas.json', endDraft(atlas.read)).set(DRAFT, null);
  return { files: new Map([...now].filter(([path, text]) => atlas.read(path) !== text)), taken: good, refused, left };
}

/** Whether an error of the build is about what a verdict changed: by its id, or by the words that it put there. */
function speaksOf(error: string, verdict: Verdict): boolean {
  const ids = error.split(/[^a-z0-9-]+/);
  if (ids.includes(verdict.id) || error.includes(`“${verdict.id}”`)) return true;
  if (verdict.about === 'head') return error.includes(`reports/${verdict.id}/`);
  if (verdict.about !== 'place') return false;
  if (verdict.as === 'merged') return ids.includes(verdict.into);
  if (verdict.as === 'split') return verdict.parts.some(({ name }) => error.includes(`“${name}”`));
  return verdict.as === 'taken' && verdict.change?.name !== undefined && error.includes(`“${verdict.change.name}”`);
}

function carryOut(
  { read, draft, passages }: Atlas,
  verdicts: readonly Verdict[],
): { files: Map<string, string>; failed: TakenVerdicts['refused'] } {
  const text = passages.map((passage) => passage.text).join('\n');
  const failed: { verdict: Verdict; reason: string }[] = [];
  const records = readRecords(read);
  let places: Places = {
    records,
    tombstones: readJson(read, TOMBSTONES, []),
    hand: readJson<HandLinks>(read, HAND, { add: [], drop: [] }),
    notPlaces: readJson<NotPlace[]>(read, NOT_PLACES, []),
  };
  let figures: Figures = {
    figures: readJson<SourceFigure[]>(read, FIGURES_FILE, []),
    notFigures: readJson<NotFigure[]>(read, NOT_FIGURES_FILE, []),
  };
  const heads = new Map<string, string>();
  for (const verdict of [...verdicts].sort((a, b) => ORDER[a.as] - ORDER[b.as])) {
    try {
      if (verdict.about === 'figure') figures = decideFigure(figures, verdict, passages);
      else if (verdict.about === 'head') heads.set(...rewriteHead(read, verdict));
      else if (verdict.about === 'doubt') mustBeOfDraft(draft, verdict.id);
      else places = decidePlace(places, verdict, text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push({ verdict, reason: error.message });
    }
  }
  const removed = new Map(places.tombstones.map(({ id, replacedBy }) => [id, replacedBy]));
  const led = figures.figures.map((figure) =>
    figure.place && removed.has(figure.place) ? { ...figure, place: removed.get(figure.place) ?? null } : figure,
  );
  const files = new Map([
    ...writeLayers(records, places.records),
    [TOMBSTONES, writeRecords(places.tombstones)],
    [HAND, writeRecord(places.hand)],
    [NOT_PLACES, writeRecords(places.notPlaces)],
    [FIGURES_FILE, writeRecords(led)],
    [NOT_FIGURES_FILE, writeRecords(figures.notFigures)],
    [DRAFT, writeRecord(noteVerdicts(draft, verdicts))],
    ...heads,
  ]);
  return { files, failed };
}

const TOMBSTONES = 'places/tombstones.json';
const HAND = 'links/hand.json';
const NOT_PLACES = 'links/not-places.json';

function mustBeOfDraft({ doubts }: DraftFile, id: string): void {
  if (!doubts.some((doubt) => doubtId(doubt) === id)) throw new Refusal('the draft has no such doubt');
}

function rewriteHead(read: ReadText, { id, change }: Extract<Verdict, { about: 'head' }>): [string, string] {
  const path = `reports/${id}/report.json`;
  const facts = readJson<ReportFacts | null>(read, path, null);
  if (!facts) throw new Refusal(`${path}: missing; expected a report of the atlas`);
  return [path, writeRecord({ ...facts, ...change })];
}

/** What people decided, beside what the rules said. */
function noteVerdicts(draft: DraftFile, verdicts: readonly Verdict[]): DraftFile {
  const words = lastWords(verdicts);
  const note = (about: Verdict['about'], id: string) => {
    const verdict = words.get(subjectOf({ about, id }));
    return verdict && { as: verdict.as, on: verdict.on };
  };
  const noted = <T extends object>(each: T, about: Verdict['about'], id: string): T => {
    const reviewed = note(about, id);
    return reviewed ? { ...each, reviewed } : each;
  };
  const figures = verdicts.filter(({ about }) => about === 'figure').map(({ id, as, on }) => [id, { as, on }] as const);
  return {
    ...draft,
    doubts: draft.doubts.map((doubt) => noted(doubt, 'doubt', doubtId(doubt))),
    candidates: draft.candidates.map((candidate) => noted(candidate, 'place', candidate.id)),
    figures: { ...draft.figures, ...Object.fromEntries(figures) },
  };
}

/** `atlas.json` of what is a draft no more. */
function endDraft(read: ReadText): string {
  const about = readJson<{ title?: { zh: string; en: string } }>(read, 'atlas.json', {});
  const title = about.title && {
    zh: about.title.zh.replace('（草稿）', ''),
    en: about.title.en.replace(' (draft)', ''),
  };
  return writeRecord(unmarkDraft({ ...about, ...(title && { title }) }));
}
