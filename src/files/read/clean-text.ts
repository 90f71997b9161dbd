/**
 * What is never shown: control characters but tab and line feed, marks that turn the direction of what follows, and halves
 * of characters. Taken out of every text of a file once, so that no pane needs to think of it.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Surrogate}\ufeff]/gu;
/** Most texts have none: a search costs less than a replacement. */
const SUSPECT = new RegExp(UNSEEN.source, 'u');

/** A text as it may be shown, without what cannot be seen and without blanks around it. */
export const cleanText = (text: string): string => (SUSPECT.test(text) ? text.replace(UNSEEN, '') : text).trim();

/** A name that can be the key of an object without becoming its prototype. */
export function cleanName(text: string): string {
  const name = cleanText(text).replaceAll(/\s+/g, ' ').slice(0, 100);
  return name === '__proto__' ? '_proto_' : name;
}

/** The words of a description written in HTML: only ever text, so that nothing of it can act. */
export const wordsOfHtml = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/&lt;/g, '<')
    .replaceAll(/&gt;/g, '>')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim().replaceAll(/[ \t]+/g, ' '))
    .filter((line) => line !== '')
    .join('\n');
