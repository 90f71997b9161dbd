/**
 * Signs that no file needs and some programs stumble over: control characters but tab and line feed, signs that turn the direction
 * of what follows, non-characters, and halves of a pair. XML forbids most of them, a zero byte ends a text in many programs.
 */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/gu;

/** The words without what would harm a reader or a reading program; every line end is a line feed. */
export const toPlainText = (words: string): string => words.replace(/\r\n?/g, '\n').replace(HARMFUL, '');
