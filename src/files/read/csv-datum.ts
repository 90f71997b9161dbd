import type { NamedColumns, NamedDatum, OwnOptions } from '../../contract/own-data.ts';
import type { Datum } from '../../domain/vocabulary.ts';
import { datumIn, isDatumColumn } from './column-names.ts';
import { wordsOf } from './csv-aside.ts';
import type { Found } from './csv-columns.ts';
import type { Layout } from './csv-layout.ts';
import { refuse } from './refusal.ts';

/** Columns, and the others that hold positions too. */
interface Choice {
  readonly taken: NamedColumns;
  readonly others: readonly NamedColumns[];
}

/** Degrees of both are the same to some decimetres. */
const isSame = (a: NamedDatum, b: Datum): boolean =>
  a === b || [a, b].every((one) => one === 'WGS-84' || one === 'CGCS2000');

/** Of columns that can all hold positions those that fit the datum: the ones that name it, else ones that name none. @throws Refusal */
export function chooseByDatum(all: readonly Found[], { datum, datumSure }: OwnOptions): Choice | null {
  const good = all.filter(({ isGood }) => isGood);
  const found = (good.length > 0 ? good : all).map(({ columns, datum }): NamedColumns => ({ columns, datum }));
  const [first] = found;
  if (!first) return null;
  const taken =
    found.find((one) => one.datum === datum) ??
    found.find((one) => one.datum !== null && isSame(one.datum, datum)) ??
    found.find((one) => one.datum === null);
  if (!taken && !datumSure) refuse({ kind: 'datum-contradicted', chosen: datum, choices: found, words: null });
  const chosen = taken ?? first;
  return { taken: chosen, others: found.filter((one) => one !== chosen) };
}

/** Asks when columns that a person points at name another datum, or when the words around the table do. @throws Refusal */
export function askDatum(layout: Layout, taken: NamedColumns, { datum, datumSure }: OwnOptions): void {
  if (datumSure) return;
  if (taken.datum !== null) {
    if (isSame(taken.datum, datum)) return;
    refuse({ kind: 'datum-contradicted', chosen: datum, choices: [taken], words: null });
  }
  for (const { words, said } of wordsAround(layout)) {
    if (isSame(said, datum)) continue;
    refuse({ kind: 'datum-contradicted', chosen: datum, choices: [{ columns: taken.columns, datum: said }], words });
  }
}

/** What is said of the datum in rows above the header, in notes below the table, and in a column made for it. */
function wordsAround({ text, rows, header, headerLine }: Layout): { words: string; said: NamedDatum }[] {
  const found: { words: string; said: NamedDatum }[] = [];
  const add = (words: string, isAbout: boolean): void => {
    const said = datumIn(words, isAbout);
    if (said) found.push({ words, said });
  };
  for (const { line, cells } of rows) if (line < headerLine) add(wordsOf(cells), false);
  const last = text.slice(-1500).split('\n').slice(1);
  for (const line of last)
    if (/^"?\s*[（(【*※]?\s*(注|备注|说明|附注|坐标|note)/i.test(line)) add(line.slice(0, 80), false);
  for (const [at, name] of header.entries()) {
    if (!isDatumColumn(name)) continue;
    for (const cell of new Set(
      rows.filter(({ line }) => line > headerLine).map(({ cells }) => cells[at]?.trim() ?? ''),
    )) {
      add(`${name}：${cell}`, true);
    }
  }
  return found;
}
