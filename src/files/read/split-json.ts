import { endOfBracket, parseJson } from './json.ts';
import type { ScriptValue } from './script.ts';

const LOOKED_AT = 20;
/** What some programs write before each value. */
export const RECORD = '\u001e';

/** Whether a text has one value a line: most of its first lines that are not blank are whole objects. A broken one spoils itself alone. */
export function isByLine(text: string): boolean {
  const lines = firstLines(text);
  const whole = lines.filter((line) => /^[{[]/.test(line) && parseJson(line).ok).length;
  return lines.length > 1 && whole * 2 >= lines.length;
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < LOOKED_AT; ) {
    const end = text.indexOf('\n', at);
    const line = text
      .slice(at, end < 0 ? text.length : end)
      .replaceAll(RECORD, '')
      .trim();
    if (line !== '') lines.push(line);
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** Values that follow one another, parted by nothing but blanks, commas, semicolons or record separators; none where it is not so. */
export function splitValues(text: string): ScriptValue[] {
  const values: ScriptValue[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? '';
    if (sign === '\n') line++;
    if (/[\s,;]/.test(sign) || sign === RECORD || sign === '\ufeff') {
      at++;
      continue;
    }
    const end = sign === '{' || sign === '[' ? endOfBracket(text, at) : -1;
    if (end < 0) return [];
    const value = text.slice(at, end + 1);
    values.push({ name: String(values.length + 1), text: value, line });
    line += value.split('\n').length - 1;
    at = end + 1;
  }
  return values;
}
