import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Cell } from '../../../domain/table.ts';
import { text } from '../../../text/later.ts';
import { labelOf } from '../../kit/label.ts';
import { usePage } from '../../kit/page.ts';
import { copyLines } from '../../table/table-deliver.ts';
import type { Pair } from '../kit/compare-data.ts';
import { LinesButtons } from '../kit/lines-buttons.tsx';
import { boundsWords } from '../kit/number-words.ts';
import { saveNoted } from '../kit/save-noted.ts';

interface TableProps {
  readonly sides: readonly [string, string];
  readonly rows: readonly (readonly [string, string, string])[];
  /** What is copied below the rows: the numbers of the charts. */
  readonly more: readonly { readonly facet: 'layer' | 'sector' | 'stage'; readonly pairs: readonly Pair[] }[];
}

/** The chief numbers of two sides, to be copied with those of the charts. */
export function CompareTable({ sides, rows, more }: TableProps) {
  const { store } = usePage();
  const said = useSignal('');
  const lines: readonly (readonly Cell[])[] = [
    [text('compare.item'), ...sides],
    ...rows,
    ...more.flatMap(({ facet, pairs }) =>
      pairs.map(({ value, left, right }) => [labelOf(store, facet, value), boundsWords(left), boundsWords(right)]),
    ),
  ];
  const written = JSON.stringify(lines);
  useEffect(() => {
    said.value = '';
  }, [written]);
  const copy = async (): Promise<void> => {
    said.value = text((await copyLines(lines)) ? 'compare.copied' : 'compare.copyFailed');
  };
  const save = (): void => {
    said.value = text('table.saved', { file: saveNoted(store, lines, 'comparison') });
  };
  return (
    <>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{text('compare.item')}</span>
            </th>
            <th scope="col">{sides[0]}</th>
            <th scope="col">{sides[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, left, right]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{left}</td>
              <td>{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LinesButtons copyWords={text('compare.copy')} said={said.value} copy={copy} save={save} />
    </>
  );
}
