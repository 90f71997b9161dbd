import { hasBase } from '#about';
import { creditsOf } from '../../text/credits.ts';
import { text } from '../../text/text.ts';
import { escapeHtml } from '../publish/report-html.ts';

/** What a map of this place must say and who made it, as the script draws it anew: the map never stands in the page without. */
export function renderNote(): string {
  const { credit, review } = creditsOf('offline', '');
  const words = [...(hasBase ? [text('map.note')] : []), review, credit];
  return words.map((said) => `<span>${escapeHtml(said)}</span>`).join(' ');
}
