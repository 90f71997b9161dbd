import { text } from '../../text/later.ts';
import { Key } from './legend-key.tsx';

/** Lines of the base map: class of the drawing, and what it means. Their colours are those of the light and the dark map. */
const LINES = ['road', 'metro', 'planned', 'tram', 'runway', 'boundary', 'neighbour'] as const;

/** What the lines of our own base map mean, folded away: few need it. */
export const LegendBase = () => (
  <details class="legend-base">
    <summary>{text('legend.base')}</summary>
    <ul class="legend-keys">
      {LINES.map((line) => (
        <Key
          key={line}
          sign={
            <svg class="symbol" viewBox="0 0 26 26" aria-hidden="true">
              <path class={`base-key base-${line}`} d="M2 13h22" />
              {line === 'metro' && <circle class="base-stop" cx="13" cy="13" r="3" />}
            </svg>
          }
          words={text(`legend.base.${line}`)}
        />
      ))}
    </ul>
  </details>
);
