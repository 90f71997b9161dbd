import type { OwnFormat } from '../domain/own-data.ts';
import { hold } from './limits.ts';
import { refuse } from './refusal.ts';

/** Every tag, and what may hold signs that only look like one. */
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([!\w])[^<>]*?(\/?)>/g;

/**
 * Refuses a document before anything parses it: one with a document type, whose entities may grow without end, and one
 * that nests deeper or has more elements than is held. @throws Refusal
 */
export function guardXml(text: string, format: OwnFormat): void {
  const declared = text.search(/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i);
  if (declared >= 0) refuse({ kind: 'doctype', format, where: { unit: 'line', number: lineAt(text, declared) } });
  let depth = 0;
  for (const [, closing, first, empty] of text.matchAll(TOKEN)) {
    if (first === undefined || empty === '/') continue;
    depth += closing === '/' ? -1 : 1;
    hold('depth', depth);
  }
}

/** The line of a position in a text, from 1. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
