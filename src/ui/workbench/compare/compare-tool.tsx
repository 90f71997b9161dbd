import './compare.css';
import { onlyRole } from '#about';
import { text } from '../../../text/later.ts';
import { Segments } from '../kit/segments.tsx';
import { choice, useSettings } from '../kit/use-settings.ts';
import { CompareAreas } from './compare-areas.tsx';
import { CompareYears } from './compare-years.tsx';

/** Years of one role have nothing beside them. */
const KINDS = onlyRole ? (['areas'] as const) : (['areas', 'years'] as const);
const SETTINGS = { kind: choice(KINDS) };

/** Two areas, or the two years of the report, side by side. */
export function CompareTool() {
  const [settings, change] = useSettings('compare', SETTINGS);
  const { kind } = settings.value;
  return (
    <>
      {!onlyRole && (
        <Segments
          legend={text('compare.what')}
          name="compare-kind"
          values={KINDS}
          value={kind}
          words={(each) => text(`compare.${each}`)}
          take={(each) => change({ kind: each })}
        />
      )}
      {kind === 'areas' ? <CompareAreas /> : <CompareYears />}
    </>
  );
}
