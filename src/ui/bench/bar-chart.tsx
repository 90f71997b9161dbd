import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { SECTOR_TONE } from '../../domain/tones.ts';
import type { Sector } from '../../domain/vocabulary.ts';
import { text } from '../../text/later.ts';
import { copyLines } from '../table-deliver.ts';
import { type ChartBar, type ChartData, chartLines } from './chart-data.ts';
import { percent } from './number-words.ts';

interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
  readonly isBySector?: boolean;
  toggle(bar: ChartBar): void;
}

/** Bars that filter when pressed, or the same numbers as a table. Arrow keys go from bar to bar. */
export function BarChart({ title, data, isBySector = false, toggle }: ChartProps) {
  const isTable = useSignal(false);
  const said = useSignal('');
  const lines = chartLines(data, title);
  const copy = async (): Promise<void> => {
    said.value = text((await copyLines(lines)) ? 'chart.copied' : 'chart.copyFailed');
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
          <div class="bench-row">
            <button type="button" class="button" onClick={() => void copy()}>
              {text('chart.copy')}
            </button>
            <span class="hint" role="status">
              {said.value}
            </span>
          </div>
        </>
      ) : (
        <Bars title={title} data={data} isBySector={isBySector} toggle={toggle} />
      )}
    </section>
  );
}

function Bars({ title, data: { bars, of }, isBySector, toggle }: ChartProps) {
  const root = useRef<HTMLDivElement>(null);
  const current = useSignal('');
  const at = Math.max(
    0,
    bars.findIndex(({ key }) => key === current.value),
  );
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const go = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const step = steps[event.key];
    const ends: Record<string, number> = { Home: 0, End: bars.length - 1 };
    const next = step === undefined ? ends[event.key] : (at + step + bars.length) % bars.length;
    if (next === undefined) return;
    event.preventDefault();
    current.value = bars[next]?.key ?? '';
    root.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="chart-bars" role="toolbar" aria-orientation="vertical" aria-label={title} ref={root} onKeyDown={go}>
      {bars.map((bar, i) => (
        <button
          key={bar.key}
          type="button"
          class="chart-bar"
          tabIndex={i === at ? 0 : -1}
          aria-pressed={bar.isAsked}
          data-year={bar.year}
          {...(isBySector && { 'data-tone': SECTOR_TONE[bar.value as Sector] })}
          onFocus={() => (current.value = bar.key)}
          onClick={() => toggle(bar)}
        >
          <span class="chart-label">{bar.label}</span>
          <span class="chart-track" aria-hidden="true">
            {bar.count > 0 && <i style={{ width: `${(bar.count / most) * 100}%` }} />}
          </span>
          <span class="chart-count">{bar.count}</span>
          <span class="chart-share">{percent(of === 0 ? 0 : bar.count / of)}</span>
        </button>
      ))}
    </div>
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
            <td key={i === 0 ? 'count' : 'share'}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
