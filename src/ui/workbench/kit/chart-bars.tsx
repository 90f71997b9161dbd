import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Sector } from '../../../domain/vocabulary.ts';
import { SECTOR_TONE } from '../../../look/tones.ts';
import { text } from '../../../text/later.ts';
import { DrawnOf } from '../../kit/drawn-of.tsx';
import type { ChartBar, ChartData } from './chart-data.ts';
import { percent } from './number-words.ts';

export interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
  readonly isBySector?: boolean;
  toggle(bar: ChartBar): void;
}

/** The bars, one stop of the tab key; arrow keys, Home and End go from bar to bar. */
export function ChartBars({ title, data: { bars, of }, isBySector, toggle }: ChartProps) {
  const root = useRef<HTMLDivElement>(null);
  const current = useSignal('');
  const at = Math.max(
    0,
    bars.findIndex(({ key }) => key === current.value),
  );
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shareOf = ({ count }: ChartBar): string => percent(of === 0 ? 0 : count / of);
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
          data-role={bar.role}
          {...(isBySector && { 'data-tone': SECTOR_TONE[bar.value as Sector] })}
          onFocus={() => (current.value = bar.key)}
          onClick={() => toggle(bar)}
        >
          <span class="chart-label">{bar.label}</span>
          <span class="chart-track" aria-hidden="true">
            {bar.count > 0 && (
              <i style={{ width: `${(bar.count / most) * 100}%` }}>
                {bar.drawn > 0 && <b style={{ width: `${(bar.drawn / bar.count) * 100}%` }} />}
              </i>
            )}
          </span>
          <span class="chart-count">
            <DrawnOf drawn={bar.drawn} n={bar.count} />
          </span>
          <span class="chart-share">{shareOf(bar)}</span>
          <span class="hidden">{text('chart.bar', { n: bar.count, drawn: bar.drawn })}</span>
        </button>
      ))}
    </div>
  );
}
