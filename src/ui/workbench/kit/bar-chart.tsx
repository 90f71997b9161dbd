import { useSignal } from '@preact/signals';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { copyLines } from '../../table/table-deliver.ts';
import { ChartBars, type ChartProps } from './chart-bars.tsx';
import { chartLines } from './chart-data.ts';
import { LinesButtons } from './lines-buttons.tsx';
import { saveNoted } from './save-noted.ts';

/** Bars that filter when pressed, or the same numbers as a table. Arrow keys go from bar to bar. */
export function BarChart({ title, data, isBySector = false, toggle }: ChartProps) {
  const { store } = usePage();
  const isTable = useSignal(false);
  const said = useSignal('');
  const lines = chartLines(data, title);
  const copy = async (): Promise<void> => {
    said.value = text((await copyLines(lines)) ? 'chart.copied' : 'chart.copyFailed');
  };
  const save = (): void => {
    said.value = text('table.saved', { file: saveNoted(store, lines, 'chart') });
  };
  return (
    <section class="chart" aria-label={title}>
      <div class="chart-head">
        <h3>{title}</h3>
        <span class="hint">{text('chart.of', { n: data.of })}</span>
        <span class="spacer" />
        <button
          type="button"
          class="link"
          aria-pressed={isTable.value}
          aria-label={text('chart.tableOf', { title })}
          onClick={() => (isTable.value = !isTable.value)}
        >
          {text('chart.table')}
        </button>
      </div>
      {data.bars.length === 0 && <p class="hint">{text('chart.empty')}</p>}
      {isTable.value ? (
        <>
          <ChartTable lines={lines} />
          <LinesButtons copyWords={text('chart.copy')} said={said.value} copy={copy} save={save} />
        </>
      ) : (
        <ChartBars title={title} data={data} isBySector={isBySector} toggle={toggle} />
      )}
    </section>
  );
}

const ChartTable = ({ lines: [head = [], ...body] }: { lines: ReturnType<typeof chartLines> }) => (
  <table class="chart-table">
    <thead>
      <tr>
        {head.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {body.map(([label, ...numbers]) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {numbers.map((cell, i) => (
            <td key={head[i + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
