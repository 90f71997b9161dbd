import { Converter } from 'opencc-js/t2cn';

/** The unified ideographs, where keyboards for Traditional Chinese write. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

let table: readonly (readonly [traditional: string, simplified: string])[] | null = null;

/**
 * Pairs of a Traditional character and its Simplified form, for the forms among `used`.
 * A character that is itself among them stands for itself.
 */
export function pairVariants(used: ReadonlySet<string>): string {
  table ??= convertAll();
  const pairs = table.filter(([traditional, simplified]) => !used.has(traditional) && used.has(simplified));
  return [...new Map(pairs)].flat().join('');
}

function convertAll(): [string, string][] {
  const chars = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index));
  // Apart by line feeds, so that no two are taken for a word.
  const lines = chars.join('\n');
  return (['hk', 'tw', 't'] as const).flatMap((from) => {
    const forms = Converter({ from, to: 'cn' })(lines).split('\n');
    return chars.flatMap((char, at): [string, string][] => (forms[at] === char ? [] : [[char, forms[at] ?? char]]));
  });
}
