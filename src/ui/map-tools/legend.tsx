import './legend.css';
import { hasProgress } from '../../domain/progress.ts';
import type { Sign } from '../../look/sign.ts';
import { text } from '../../text/later.ts';
import { DrawnOf } from '../kit/drawn-of.tsx';
import { MapPanel } from '../kit/map-panel.tsx';
import { SignOf } from '../kit/symbol.tsx';
import { LegendBase } from './legend-base.tsx';
import { LegendFacet } from './legend-facet.tsx';
import { Key } from './legend-key.tsx';
import { LegendWhere } from './legend-where.tsx';

const PROGRESS = (['promised', 'under-way', 'done', 'unstated'] as const).filter(hasProgress);

/** What the signs of the map mean, how many of each there are, and which of them are shown. */
export function Legend({ onClose }: { onClose: () => void }) {
  return (
    <MapPanel title={text('map.legend')} look="legend-wide" onClose={onClose}>
      <LegendFacet facet="layer" />
      <LegendFacet facet="sector" />
      <p class="hint">
        {text('legend.all')}
        <br />
        <DrawnOf drawn={3} n={8} /> {text('filter.drawnOf', { drawn: 3, n: 8 })}
      </p>
      <h3>{text('legend.progress')}</h3>
      <ul class="legend-keys">
        {PROGRESS.map((progress) => (
          <Key key={progress} sign={<Example progress={progress} />} words={text(`legend.${progress}`)} />
        ))}
      </ul>
      <h3>{text('legend.signs')}</h3>
      <ul class="legend-keys">
        <Key sign={<Example shape="area" />} words={text('legend.areaSign')} />
        <Key sign={<Example ambiguous />} words={text('legend.ambiguous')} />
        <Key sign={<Count n={3} />} words={text('legend.badge')} />
        <Key sign={<Count n={5} />} words={text('legend.cluster')} />
        <Key sign={<Lines />} words={text('legend.line')} />
      </ul>
      <LegendWhere />
      <LegendBase />
    </MapPanel>
  );
}

const Example = (changes: Partial<Pick<Sign, 'progress' | 'shape' | 'ambiguous'>>) => (
  <SignOf layer="projects" progress="done" shape="spot" {...changes} />
);

const Count = ({ n }: { n: number }) => (
  <svg class="symbol" viewBox="0 0 26 26" aria-hidden="true">
    <circle class="key-ring" cx="13" cy="13" r="9" stroke-width="1.4" />
    <text class="key-count" x="13" y="17" text-anchor="middle">
      {n}
    </text>
  </svg>
);

const Lines = () => (
  <svg class="symbol" viewBox="0 0 26 26" aria-hidden="true">
    <path class="key-line" d="M2 9h22" />
    <path class="key-line" d="M2 18h22" stroke-dasharray="6 3.400" />
  </svg>
);
