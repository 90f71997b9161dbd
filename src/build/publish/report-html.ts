import type { ReportAbout } from '../../domain/about.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Illegible, Passage, Report, Section } from '../../domain/report.ts';
import { toneOf } from '../../look/tones.ts';
import type { SourcePlace } from '../places/source-place.ts';

/** Every report as static HTML, the oldest first. Where there are several, links at their head lead to each, and the newest is read first. */
export function renderReports(
  reports: readonly Report[],
  abouts: readonly ReportAbout[],
  mentions: readonly Mention[],
  places: readonly SourcePlace[],
): string {
  const [only, ...more] = reports;
  if (only && more.length === 0) return renderReport(only, mentions, places);
  const newest = reports.at(-1);
  const link = ({ id, name }: ReportAbout): string =>
    `<a href="#report-${id}" data-turn="${id}" data-en="${escapeHtml(name.en)}"${id === newest?.id ? ' aria-current="true"' : ''}>${escapeHtml(name.zh)}</a>`;
  const part = (report: Report): string =>
    `<section id="report-${report.id}" class="one-report${report === newest ? ' is-read' : ''}" data-report="${report.id}">\n${renderReport(report, mentions, places)}\n</section>`;
  return [
    `<nav class="report-switch" aria-label="各年报告">${abouts.map(link).join('')}</nav>`,
    ...reports.map(part),
  ].join('\n');
}

/** A whole report: readable without JavaScript, each mention a link, each passage addressable. */
export function renderReport(report: Report, mentions: readonly Mention[], places: readonly SourcePlace[]): string {
  const tones = new Map(places.map((place) => [place.id as string, toneOf(place.sectors)]));
  const roots = report.sections.filter((section) => section.parent === null);
  return roots.map((section) => renderSection(section)).join('\n');

  function renderSection(section: Section): string {
    // The passages of a section that follow its subsections keep their place in the text.
    const own = report.passages.filter((passage) => passage.section === section.id);
    const children = report.sections.filter((child) => child.parent === section.id);
    const order = report.passages.indexOf.bind(report.passages);
    const firstOf = (child: Section) => report.passages.findIndex((passage) => passage.section === child.id);
    const parts = [
      ...own.map((passage) => ({ at: order(passage), html: renderPassage(passage, section.level) })),
      ...children.map((child) => ({ at: firstOf(child), html: renderSection(child) })),
    ].sort((a, b) => a.at - b.at);
    return `<section data-section="${section.id}" data-level="${section.level}">\n${parts.map((part) => part.html).join('\n')}\n</section>`;
  }

  function renderPassage(passage: Passage, level: 1 | 2): string {
    const tag = passage.kind === 'title' ? 'h1' : passage.kind === 'heading' ? `h${level + 1}` : 'p';
    const marks = mentions.filter((mention) => mention.passage === passage.id);
    const gaps = report.illegible.filter((gap) => gap.passage === passage.id);
    const link = `<a class="passage-link" href="?passage=${passage.id}" aria-label="选中此段" tabindex="-1"></a>`;
    return `<${tag} class="passage" id="${passage.id}" data-kind="${passage.kind}">${link}${renderText(passage.text, marks, gaps)}</${tag}>`;
  }

  function renderText(text: string, marks: readonly Mention[], gaps: readonly Illegible[]): string {
    const points = [...text];
    const opens = new Map<number, string>();
    const closes = new Map<number, string>();
    for (const mark of marks) {
      // Two places named by the same words share one link; the first leads, the others are listed.
      const shared = marks.filter((other) => other.start === mark.start).map((other) => other.place);
      opens.set(mark.start, openMention(shared, tones.get(shared[0] ?? '') ?? ''));
      closes.set(mark.end, '</a>');
    }
    for (const gap of gaps) {
      opens.set(gap.start, `<span class="illegible" title="${escapeHtml(gap.note)}">`);
      closes.set(gap.end, '</span>');
    }
    return (
      points.map((char, at) => `${closes.get(at) ?? ''}${opens.get(at) ?? ''}${escapeHtml(char)}`).join('') +
      (closes.get(points.length) ?? '')
    );
  }
}

/** Without scripts a name leads to its entry in the list; the page's own code makes it the address of the place on the map. */
function openMention(places: readonly string[], tone: string): string {
  return `<a class="mention" href="places.html#${places[0]}" data-place="${places.join(' ')}" data-tone="${tone}">`;
}

/** Makes text safe in HTML content and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);
}
