import { endOfBracket } from './json.ts';

/** A value within a text: its name, or its number where it has none, how it is written, and the line where it begins, from 1. */
export interface ScriptValue {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

const MOST_VALUES = 500;
/** How objects of map data begin. */
const BEGIN =
  /[{[]\s*(?:\{\s*)?["']?(?:type|crs|name|features|bbox|UTF8Encoding|UTF8Scale|totalFeatures|objects|arcs)["']?\s*:/g;

const NAMED = /^(?:[\w$.[\]'"()!;?&|=,:\s]|\{\s*\})*?[=(:]\s*["'`]?[{[]/;
const EXPORTED = /^(?:export\s+default|return)\s*[{[]/;
const WRAPPED = /^(?:["']use strict["']|[!+;(\s]*(?:async\s+)?(?:function\b|\(\)\s*=>))/;

/** Whether a text begins as a script around data does: a value that is named, exported or handed over, also below comments. */
export function isScript(head: string): boolean {
  const bare = withoutComments(head);
  if (/^[{[]/.test(bare)) return true;
  const start = bare.slice(0, 2000);
  BEGIN.lastIndex = 0;
  return [NAMED, EXPORTED, WRAPPED].some((pattern) => pattern.test(start)) && BEGIN.test(bare);
}

/** A text without the comments before its first word. */
export function withoutComments(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const ending = text.startsWith('//', at) ? '\n' : text.startsWith('/*', at) ? '*/' : null;
    const end = ending === null ? -1 : text.indexOf(ending, at + 2);
    if (ending === null || end < 0) return text.slice(at);
    at = end + ending.length;
  }
}

/** The values that a script gives names or hands to functions, in their order. */
export function valuesOf(script: string): ScriptValue[] {
  const values: ScriptValue[] = [];
  let [line, counted] = [1, 0];
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(script); match && values.length < MOST_VALUES; match = BEGIN.exec(script)) {
    const end = endOfBracket(script, match.index);
    if (end < 0) break;
    line += script.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    const before = script.slice(Math.max(0, match.index - 80), match.index);
    const name = /["']([^"'\n]{1,60})["']\s*,\s*$/.exec(before) ?? /([\w$]{1,60})["'\]]*\s*[=(:]\s*$/.exec(before);
    values.push({
      name: name?.[1] ?? String(values.length + 1),
      text: script.slice(match.index, end + 1),
      line,
    });
    BEGIN.lastIndex = end + 1;
  }
  return values;
}
