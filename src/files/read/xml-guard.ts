import type { OwnFormat, Where } from '../../contract/own-data.ts';
import { hold } from './limits.ts';
import { lineAt } from './line-at.ts';
import { refuse } from './refusal.ts';

/** Every declaration and tag, and what may hold signs that only look like one. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(!)[A-Za-z]|<(\/?)([^\s<>!?/])[^<>]*?(\/?)>/g;

/** A line of a document. */
export const lineOf = (number: number): Where => ({ unit: 'line', number });

/**
 * Refuses a document before anything parses it: one with a document type, whose entities may grow without end, and one
 * that nests deeper or has more elements than is held. HTML in a section of plain characters may have a type of its own.
 * @throws Refusal
 */
export function guardXml(text: string, format: OwnFormat): void {
  let depth = 0;
  let elements = 0;
  for (const { 1: declared, 2: closing, 3: first, 4: empty, index } of text.matchAll(TOKEN)) {
    if (declared) refuse({ kind: 'doctype', format, where: lineOf(lineAt(text, index)) });
    if (first === undefined) continue;
    if (closing !== '/') hold('xmlElements', ++elements);
    if (empty === '/') continue;
    // More ends than beginnings must not make room for a deeper rest.
    depth = Math.max(0, depth + (closing === '/' ? -1 : 1));
    hold('depth', depth);
  }
}
