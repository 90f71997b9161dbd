import { noteOf } from '../../text/credits.ts';
import { escapeHtml } from '../publish/report-html.ts';
import { inBoth } from './in-both.ts';

/** What a map of this place must say and who made it, as the script draws it anew: the map never stands in the page without. */
export const renderNote = (): string =>
  inBoth((name, attributes) =>
    noteOf('offline', '')
      .map((said) => `<span class="${name}"${attributes}>${escapeHtml(said)}</span>`)
      .join(' '),
  );
