import type { PassageId, PlaceId } from './ids.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';

/** The page with a place, a passage, or a place at one of its passages chosen. `site` is its absolute address, up to its last slash. */
export function linkTo(site: string, chosen: { readonly place?: PlaceId; readonly passage?: PassageId }): string {
  const parts = (['place', 'passage'] as const).flatMap((key) => (chosen[key] ? [`${key}=${chosen[key]}`] : []));
  return `${site}?${parts.join('&')}`;
}

/** The document, as its citations name it. */
export interface CitedReport {
  readonly author: string;
  readonly title: string;
  /** ISO 8601 day on which it was delivered; a month or a year where no more is known. */
  readonly date: string;
}

export interface Citation {
  readonly report: CitedReport;
  /** Verbatim. */
  readonly quote: string;
  /** Where the words stand: titles of chapter and section. */
  readonly trail: string;
  /** Of a place: its name, and its position as a `geo:` URI where it has one. */
  readonly place: { readonly name: string; readonly geo: string | null } | null;
  readonly link: string;
}

/** A citation in words, line by line: the quote, the report and the section, the place, the link. */
export function citeInWords({ report, quote, trail, place, link }: Citation): string {
  const source = `——《${report.title}》（${inWords(report.date)}）`;
  return [
    `「${quote}」`,
    trail === report.title ? source : `${source}，${trail}`,
    ...(place ? [place.geo ? `${place.name}（${place.geo}）` : place.name] : []),
    link,
  ].join('\n');
}

/**
 * An entry of a list of references for a report on line, GB/T 7714-2015: 主要责任者. 题名[R/OL]. (日期)[引用日期]. 获取和访问路径.
 * An author whom the text does not state is left out, as the standard has it. Place and publisher of a print are left out: there is none. The date is the day of delivery, the only one that the report states.
 */
export function citeAsReference({ author, title, date }: CitedReport, link: string, today: Date): string {
  return `${author && `${author}. `}${title}[R/OL]. (${date})[${localDate(today)}]. ${link}.`;
}

/** The code that shows a page of the atlas within another: no script, no style, fetched when it comes into view. */
export function embedCode(src: string, title: string): string {
  return `<iframe src="${escapeAttribute(src)}" title="${escapeAttribute(title)}" width="100%" height="480" loading="lazy"></iframe>`;
}

/** The whole sentence around a span of a passage's text. */
export function sentenceAround(passage: string, { start }: Pick<Span, 'start'>): string {
  return splitSentences(passage).find((sentence) => start < sentence.end)?.text ?? passage;
}

function inWords(date: string): string {
  const parts = date.split('-').map(Number);
  return parts.map((part, at) => `${part}${'年月日'[at]}`).join('');
}

/** The day by the reader's own clock, ISO 8601. */
function localDate(today: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

const escapeAttribute = (value: string): string => value.replace(/[&"<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
