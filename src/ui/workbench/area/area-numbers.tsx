import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PlaceSummary } from '../../../domain/place.ts';
import { countIn } from '../../../geo/count-in.ts';
import type { AreaSlot } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { inLanguage } from '../../../text/speak.ts';
import { FigureWords } from '../../figures/figure-parts.tsx';
import { Failed } from '../../kit/failed.tsx';
import { namesOf } from '../../kit/names.ts';
import { usePage } from '../../kit/page.ts';
import { PlaceRows } from '../../kit/place-row.tsx';
import { BoundsTable } from '../kit/bounds-table.tsx';
import { boundsWords } from '../kit/number-words.ts';

/** What an area holds of the places that the filter keeps: counts with both bounds, density, list and figures. */
export function AreaNumbers({ slot }: { slot: AreaSlot }) {
  const { store } = usePage();
  const count = useComputed(() => {
    const held = store.areas[slot].value;
    return held && countIn(held.area, store.kept.value, held.relations);
  }).value;
  if (!count) return null;
  return (
    <>
      <h3>{text('area.held')}</h3>
      <p class="bench-big" role="status">
        {text('area.total', { bounds: boundsWords(count.total) })}
      </p>
      <p>{text('area.density', { bounds: boundsWords(count.perKm2, 2) })}</p>
      <p class="hint">{text('area.certain', { located: count.located.length, possible: count.possible.length })}</p>
      {count.unplaced > 0 && <p class="hint">{text('area.unplaced', { n: count.unplaced })}</p>}
      {count.total.upper > 0 && (
        <>
          <h3>{text('area.byLayer')}</h3>
          <BoundsTable facet="layer" counts={count.byLayer} />
          <h3>{text('area.bySector')}</h3>
          <BoundsTable facet="sector" counts={count.bySector} />
          <p class="hint">{text('area.sectorNote')}</p>
          <h3>{text('area.byStage')}</h3>
          <BoundsTable facet="stage" counts={count.byStage} />
          <Rows title={text('area.located')} places={count.located} />
          <Rows title={text('area.possible')} places={count.possible} />
          <AreaFigures places={[...count.located, ...count.possible]} />
        </>
      )}
    </>
  );
}

const Rows = ({ title, places }: { title: string; places: readonly PlaceSummary[] }) =>
  places.length > 0 ? (
    <>
      <h3>
        {title} <span class="count">{places.length}</span>
      </h3>
      <PlaceRows places={places} />
    </>
  ) : null;

/** The report's figures that belong to these places. */
function AreaFigures({ places }: { places: readonly PlaceSummary[] }) {
  const { loads, store } = usePage();
  useEffect(loads.figures.ask, []);
  const all = loads.figures.state.value;
  if (all === 'failed') return <Failed class="bench-fault" words={text('figures.failed')} again={loads.figures.ask} />;
  if (all === 'loading') return null;
  const ids = new Set(places.map(({ id }) => id));
  const own = all.filter(({ place }) => place !== null && ids.has(place));
  return (
    <>
      <h3>{text('area.figures')}</h3>
      {own.length === 0 && <p class="hint">{text('area.noFigures')}</p>}
      <ul class="bench-figures">
        {own.map((figure) => (
          <li key={figure.id}>
            {figure.place && namesOf(store.places)(figure.place)} · {inLanguage(figure.subject)}{' '}
            <FigureWords figure={figure} />
          </li>
        ))}
      </ul>
    </>
  );
}
