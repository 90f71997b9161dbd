import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/text.ts';
import { escapeHtml } from '../publish/report-html.ts';
import { inBoth } from './in-both.ts';

/** What the page is and where one can begin, as the script draws it anew; the ways need a script and are hidden without one. */
export function renderLead(places: readonly PlaceSummary[]): string {
  const drawn = places.filter(({ geometry }) => geometry !== null).length;
  return inBoth((name, attributes) => {
    const ways = (['lead.sector', 'lead.tour', 'lead.search'] as const).map(
      (way) => `<button type="button" class="button">${escapeHtml(text(way))}</button>`,
    );
    const what = escapeHtml(text('lead.what', { n: places.length, drawn }));
    return `<div class="lead ${name}"${attributes}><p><b>${what}</b>${escapeHtml(text('lead.how'))}</p><div class="lead-ways">${ways.join('')}</div></div>`;
  });
}
