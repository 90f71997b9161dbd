import type { MultiPolygon, Polygon } from 'geojson';
import { makePlaceArea, makeRadius, makeRectangle, makeUploaded } from '../../../geo/area-of-interest.ts';
import { text } from '../../../text/later.ts';
import { nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { lengthWords } from '../kit/number-words.ts';
import type { AreaUse } from '../kit/use-area.ts';
import type { SketchUse } from '../kit/use-sketch.ts';
import { AreaTyped } from './area-typed.tsx';
import { areasOfFile } from './area-upload.ts';
import { AroundPoint } from './around-point.tsx';

const DRAWN = ['polygon', 'rectangle', 'circle'] as const;
const RADIUS_M = 1000;

/** Every way to come by an area: drawn, as seen, of a place or around it, from a file, typed. */
export function AreaPicker({ area, sketch }: { area: AreaUse; sketch: SketchUse }) {
  const { store, map, view } = usePage();
  const { board } = map;
  const { selection } = store.focus.value;
  const place = selection.kind === 'place' ? store.places.get(selection.place) : undefined;
  const bounds = store.bounds.value;
  const point = view.readout.value === 'centre' ? view.camera.value : view.readout.value;
  const upload = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await areasOfFile(file);
    if (!read.ok) area.fail(read.error);
    else
      area.take(
        makeUploaded(read.value as Polygon | MultiPolygon, file.name.replace(/\.[^.]+$/, '').slice(0, 40)),
        true,
      );
  };
  return (
    <>
      <h3>{text('area.draw')}</h3>
      <div class="bench-row">
        {DRAWN.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={!board.value}
            onClick={() => sketch.start({ kind })}
          >
            {text(`area.draw.${kind}`)}
          </button>
        ))}
      </div>
      <h3>{text('area.from')}</h3>
      <div class="bench-row">
        <button
          type="button"
          class="button"
          disabled={!bounds}
          onClick={() => bounds && area.take(makeRectangle('view', bounds, text('area.default.view')))}
        >
          {text('area.view')}
        </button>
        {place?.anchor && (
          <button
            type="button"
            class="button"
            onClick={() =>
              area.take(
                makeRadius(
                  place,
                  RADIUS_M,
                  text('area.default.radius', { name: nameOf(place), radius: lengthWords(RADIUS_M) }),
                ),
                true,
              )
            }
          >
            {text('area.round', { name: nameOf(place) })}
          </button>
        )}
        {place?.geometry && (
          <button type="button" class="button" onClick={() => area.take(makePlaceArea(place), true)}>
            {text('area.ofPlace', { name: nameOf(place) })}
          </button>
        )}
        {point && <AroundPoint lng={point.lng} lat={point.lat} area={area} />}
        <label class="button file-button">
          {text('area.upload')}
          <input
            type="file"
            class="hidden"
            accept=".geojson,.json,application/geo+json"
            onChange={(event) => void upload(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <AreaTyped area={area} held={null} />
    </>
  );
}
