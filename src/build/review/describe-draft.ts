import { slug } from '#about';
import type { DraftToReview } from '../../contract/review.ts';
import { type Dataset, toFigures } from '../dataset.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';
import type { ReportFacts } from '../report/structure.ts';
import { doubtId, readDraft } from './draft-file.ts';

/** What a page needs to review the draft; null where the atlas is none. @throws when its `draft.json` is no JSON. */
export function describeDraft(read: ReadText, dataset: Dataset): DraftToReview | null {
  const draft = readDraft(read);
  if (!draft) return null;
  const { reports, passages, mentions, places } = dataset;
  const order = new Map(passages.map(({ id }, index) => [id as string, index]));
  const living = new Map(places.map((place) => [place.id as string, place]));
  /** Where the text names it first, for what is no place any more as well. */
  const at = (candidate: (typeof draft.candidates)[number]): number => {
    const [first] = candidate.namings;
    return (order.get(first?.passage ?? '') ?? 0) * 1e5 + (first?.at ?? 0);
  };
  const drafted = new Set(draft.candidates.map(({ id }) => id as string));
  const added = places
    .filter(({ id }) => !drafted.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      score: 0,
      rules: ['hand'],
      namings: mentions
        .filter(({ place }) => place === id)
        .slice(0, 1)
        .map(({ passage, start, exact }) => ({ passage: passage as string, at: start, exact })),
      reviewed: { as: 'added', on: '' },
    }));
  return {
    slug,
    reports: reports.map(({ id }) => {
      const facts = readJson<ReportFacts>(read, `reports/${id}/report.json`, {} as ReportFacts);
      const { title, author, date, place, speaker } = facts;
      return { id, title, author, date, place, speaker };
    }),
    passages,
    years: Object.fromEntries(dataset.sections.map(({ id, year }) => [id, year])),
    mentions: mentions.map(({ place, passage, start, end }) => ({ place, passage, start, end })),
    candidates: [...draft.candidates, ...added]
      .sort((a, b) => at(a) - at(b))
      .map(({ id, name, score, rules, reviewed }) => {
        const place = living.get(id);
        return {
          id,
          name: place?.name ?? name,
          score,
          rules,
          reviewed: reviewed?.as ?? null,
          place: place
            ? {
                nameEn: place.nameEn,
                aliases: place.aliases,
                layer: place.layer,
                sectors: place.sectors,
                stages: place.stages,
              }
            : null,
        };
      }),
    figures: toFigures(dataset).map((figure) => ({ ...figure, reviewed: draft.figures?.[figure.id]?.as ?? null })),
    doubts: draft.doubts.map(({ line, zh, en, reviewed }) => ({
      id: doubtId({ line, zh }),
      line,
      zh,
      en,
      reviewed: reviewed?.as ?? null,
    })),
  };
}
