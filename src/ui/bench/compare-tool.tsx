import '../styles/bench-compare.css';
import { useSignal } from '@preact/signals';
import { text } from '../../text/later.ts';
import { CompareAreas } from './compare-areas.tsx';
import { CompareYears } from './compare-years.tsx';

const KINDS = ['areas', 'years'] as const;

/** Two areas, or the two years of the report, side by side. */
export function CompareTool() {
  const kind = useSignal<(typeof KINDS)[number]>('areas');
  return (
    <>
      <fieldset class="segments compare-kinds">
        <legend class="hidden">{text('compare.what')}</legend>
        {KINDS.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name="compare-kind"
              value={each}
              checked={kind.value === each}
              onChange={() => (kind.value = each)}
            />
            <span>{text(`compare.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind.value === 'areas' ? <CompareAreas /> : <CompareYears />}
    </>
  );
}
