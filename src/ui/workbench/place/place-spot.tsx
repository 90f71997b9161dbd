import { useSignal } from '@preact/signals';
import { geocoders } from '#about';
import type { SketchWish } from '../../../contract/board.ts';
import { BASE_BOX, isInBox } from '../../../domain/boxes.ts';
import { positionsOf } from '../../../domain/positions.ts';
import { DATUMS, type Datum } from '../../../domain/vocabulary.ts';
import { fromDatum } from '../../../geo/datum.ts';
import { readPair } from '../../../geo/read-pair.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { MOST_HANDLES } from '../kit/area-making.ts';
import { SketchHelp } from '../kit/sketch-help.tsx';
import { useSketch } from '../kit/use-sketch.ts';
import { AskedField } from './asked-field.tsx';
import { PlaceAddress } from './place-address.tsx';
import { PlaceServices } from './place-services.tsx';
import { boxRound, pointAt, roundAll, type Spot } from './spot.ts';

const KIND_OF = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const;

interface SpotProps {
  /** What the place is called. */
  readonly name: string;
  readonly spot: Spot | null;
  take(spot: Spot): void;
}

/** A point of the map or of its middle, a line or an area that is drawn, or typed coordinates in any datum. */
export function PlaceSpot({ name, spot, take }: SpotProps) {
  const { map, view } = usePage();
  const { board } = map;
  const sketch = useSketch('measure', (drawn) => {
    const geometry = roundAll(drawn);
    take({ geometry, way: geometry.type === 'Point' ? 'clicked' : 'drawn', datum: 'WGS-84' });
  });
  const draw = (wish: SketchWish) => () => {
    view.readout.value = null;
    sketch.start(wish);
  };
  const handles = spot && [...positionsOf(spot.geometry)].length <= MOST_HANDLES;
  const { readout, camera } = view;
  const clicked = readout.value !== 'centre' ? readout.value : null;
  const middle = camera.value;
  const point = (at: { readonly lng: number; readonly lat: number }) => () =>
    take({ geometry: pointAt(at.lng, at.lat), way: 'clicked', datum: 'WGS-84' });
  const found = (next: Spot): void => {
    take(next);
    const box = boxRound([next]);
    if (box) board.value?.frame(box);
  };
  return (
    <>
      <h3>{text('place.where')}</h3>
      <p role="status" class={spot ? 'placing-spot' : 'hint'}>
        {spot ? spotWords(spot) : text('place.nowhere')}
      </p>
      <SketchHelp sketch={sketch} />
      <div class="bench-row">
        {clicked && (
          <button type="button" class="button" onClick={point(clicked)}>
            {text('place.takeClicked')}
          </button>
        )}
        {middle && (
          <button type="button" class="button" onClick={point(middle)}>
            {text('place.takeMiddle')}
          </button>
        )}
        {(['point', 'linestring', 'polygon'] as const).map((kind) => (
          <button key={kind} type="button" class="button" disabled={!board.value} onClick={draw({ kind })}>
            {text(`place.draw.${kind}`)}
          </button>
        ))}
        {spot && handles && (
          <button
            type="button"
            class="button"
            disabled={!board.value}
            onClick={draw({ kind: KIND_OF[spot.geometry.type], start: spot.geometry })}
          >
            {text('place.move')}
          </button>
        )}
      </div>
      <p class="hint">{text('place.how')}</p>
      <PlaceAddress take={found} />
      {geocoders.length > 0 && <PlaceServices name={name} take={found} />}
      <Typed take={take} />
    </>
  );
}

/** Coordinates as people write them; what cannot be read, or lies elsewhere, is said and leaves what there was. */
function Typed({ take }: Pick<SpotProps, 'take'>) {
  const words = useSignal('');
  const datum = useSignal<Datum>('WGS-84');
  const fault = useSignal<'unread' | 'elsewhere' | null>(null);
  const read = (): void => {
    const [lng, lat] = readPair(words.value);
    if (Number.isNaN(lng) || Number.isNaN(lat)) {
      fault.value = 'unread';
      return;
    }
    // Latitude first, as many services write it, where only that lies here.
    const found = [[lng, lat] as const, [lat, lng] as const]
      .map((pair) => fromDatum([...pair], datum.value))
      .find((pair) => isInBox(BASE_BOX, pair));
    fault.value = found ? null : 'elsewhere';
    if (found) take({ geometry: pointAt(found[0], found[1]), way: 'typed', datum: datum.value });
  };
  return (
    <div class="bench-row placing-typed">
      <AskedField
        label={text('place.typed')}
        like={text('place.typedLike')}
        words={words}
        isWrong={fault.value !== null}
        ask={read}
      />
      <label class="bench-field">
        {text('place.datum')}
        <select
          value={datum.value}
          onChange={(event) => (datum.value = DATUMS.find((each) => each === event.currentTarget.value) ?? 'WGS-84')}
        >
          {DATUMS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={read}>
        {text('place.takeTyped')}
      </button>
      {fault.value && (
        <p class="bench-fault" role="alert">
          {text(`place.typed.${fault.value}`)}
        </p>
      )}
    </div>
  );
}

function spotWords({ geometry, datum }: Spot): string {
  if (geometry.type !== 'Point') return text(`place.drawn.${geometry.type}`, { n: [...positionsOf(geometry)].length });
  const [lng = 0, lat = 0] = geometry.coordinates;
  return text('place.spot', { lng: lng.toFixed(5), lat: lat.toFixed(5), datum });
}
