import { ANNOTATION_CONTEXT, annotateMention, annotatePassage, quoteSpan } from '../../domain/annotation.ts';
import { type Citation, citeAsReference, citeInWords, embedCode, linkTo, sentenceAround } from '../../domain/cite.ts';
import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { headOf } from '../../domain/report.ts';
import { writeGeoUri } from '../../geo/geo-uri.ts';
import { firstMention } from '../../state/report-shown.ts';
import type { Store } from '../../state/store.ts';
import { text } from '../../text/later.ts';
import { isOwnLanguage, language, nameOf } from '../../text/speak.ts';

export const CITE_FORMS = ['link', 'words', 'reference', 'annotation', 'embed'] as const;
export type CiteForm = (typeof CITE_FORMS)[number];

/** What can be copied of the selection, form by form, and its name. `site` is the page's absolute address up to its last slash. */
export type CiteTexts = Readonly<Record<CiteForm | 'name', string>>;

/** Writes every form for what is selected; null when nothing is, or when no words of the report stand behind it. */
export function citeTexts(store: Store, site: string, today: Date): CiteTexts | null {
  const { selection } = store.focus.value;
  if (selection.kind === 'place') return citePlace(store, selection.place, site, today);
  return selection.kind === 'passage' ? citePassage(store, selection.passage, site, today) : null;
}

function citePlace(store: Store, id: PlaceId, site: string, today: Date): CiteTexts | null {
  const place = store.places.get(id);
  const mention = store.currentMention.value;
  const passage = mention && store.passages.get(mention.passage);
  if (!place || !passage) return null;
  // The first mention is where a place opens by itself.
  const isFirst = store.focus.value.mention === firstMention(id, '', store.links);
  const chosen = isFirst ? { place: id } : { place: id, passage: passage.id };
  const annotation = annotateMention(
    quoteSpan(passage.text, mention),
    headOf(store.atlas.reports, passage.id).sha256,
    rootsOf(site),
  );
  const quote = sentenceAround(passage.text, mention);
  const cited = { quote, trail: trailInReport(store, passage.id), place: { name: place.name, geo: geoOf(place) } };
  return write(store, site, today, { chosen, of: passage.id, cited, annotation, name: nameOf(place) });
}

function citePassage(store: Store, id: PassageId, site: string, today: Date): CiteTexts | null {
  const passage = store.passages.get(id);
  if (!passage) return null;
  const trail = trailInReport(store, id);
  const annotation = annotatePassage(id, passage.text, headOf(store.atlas.reports, id).sha256, rootsOf(site));
  const cited = { quote: passage.text, trail, place: null };
  return write(store, site, today, { chosen: { passage: id }, of: id, cited, annotation, name: trail });
}

interface Subject {
  /** The passage whose report is cited. */
  readonly of: PassageId;
  readonly chosen: Parameters<typeof linkTo>[1];
  readonly cited: Pick<Citation, 'quote' | 'trail' | 'place'>;
  readonly annotation: object;
  readonly name: string;
}

function write(
  { atlas }: Store,
  site: string,
  today: Date,
  { chosen, of, cited, annotation, name }: Subject,
): CiteTexts {
  const link = linkTo(site, chosen);
  const report = headOf(atlas.reports, of);
  const title = text('cite.embedTitle', { app: text('app.title'), name });
  return {
    name,
    link,
    words: citeInWords({ ...cited, report, link }),
    reference: citeAsReference(report, link, today),
    annotation: JSON.stringify({ '@context': ANNOTATION_CONTEXT, ...annotation }, null, 2),
    embed: embedCode(`${link}&embed=1${isOwnLanguage() ? '' : `&lang=${language()}`}`, title),
  };
}

/** Chapter and section by their own titles: a citation of a Chinese report is Chinese. */
function trailInReport({ passages, sections }: Store, id: PassageId): string {
  const section = sections.get(passages.get(id)?.section ?? ('' as never));
  const chapter = section?.parent ? sections.get(section.parent) : undefined;
  return [chapter, section].flatMap((part) => part?.title ?? []).join(' · ');
}

const rootsOf = (site: string) => ({ site, data: `${site}data/` });

/** A point with its radius. Of a line or an area the radius says how exact the outline is, not how far it reaches: left out. */
function geoOf({ anchor, geometry, location }: PlaceSummary): string | null {
  return anchor && writeGeoUri(anchor, geometry?.type === 'Point' ? location.precisionM : null);
}
