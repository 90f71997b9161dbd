import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OwnDataset } from '../../../contract/own-data.ts';
import type { PlaceSummary } from '../../../domain/place.ts';
import { countNearPoints, type NearPoints } from '../../../geo/near-points.ts';
import { text } from '../../../text/later.ts';
import { locale, nameOf } from '../../../text/speak.ts';
import { usePage } from '../../kit/page.ts';
import { lengthWords } from '../kit/number-words.ts';
import { useTyped } from '../kit/use-typed.ts';

/** Which of the shown places have own points within a radius, and how many: “schools within 500 m of my bus stops”. */
export function OwnNear({ own }: { own: OwnDataset }) {
  const { store } = usePage();
  const radius = useSignal(500);
  const found = useSignal<readonly { place: PlaceSummary; near: NearPoints }[] | null>(null);
  const places = store.shown.value;
  const located = places.filter(({ anchor }) => anchor !== null);
  useEffect(() => {
    const mine = new AbortController();
    found.value = null;
    void countAll(own, located, radius.value, mine.signal).then((all) => {
      if (!mine.signal.aborted) found.value = all;
    });
    return () => mine.abort();
  }, [own, places, radius.value]);
  const input = useTyped(radius.value);
  const near = found.value ?? [];
  return (
    <>
      <h3>{text('own.near')}</h3>
      <label class="bench-field">
        {text('area.radius')}
        <input
          ref={input}
          type="number"
          min={10}
          max={60000}
          step={100}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (valueAsNumber >= 1 && valueAsNumber <= 60_000) radius.value = valueAsNumber;
          }}
        />
      </label>
      <p role="status">
        {found.value
          ? text('own.nearSum', { n: near.length, total: located.length, off: places.length - located.length })
          : text('own.nearing')}
      </p>
      {near.length > 0 && (
        <table class="bounds own-near">
          <thead>
            <tr>
              <th scope="col">{text('own.place')}</th>
              <th scope="col">{text('own.pointsWithin')}</th>
              <th scope="col">{text('own.nearest')}</th>
            </tr>
          </thead>
          <tbody>
            {near.map(({ place, near: { count, nearestM } }) => (
              <tr key={place.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    translate={false}
                    onClick={() => store.selectPlace(place.id, 'workbench')}
                  >
                    {nameOf(place)}
                  </button>
                </th>
                <td>{count.toLocaleString(locale())}</td>
                <td>
                  {lengthWords(nearestM)}
                  {(place.location.precisionM ?? 0) > 0 && (
                    <small> {text('own.precision', { m: place.location.precisionM ?? 0 })}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="hint">{text('own.nearHow')}</p>
    </>
  );
}

/** The places that have any, nearest first; a place at a time, so that the page answers in between. */
async function countAll(
  own: OwnDataset,
  places: readonly PlaceSummary[],
  radiusM: number,
  signal: AbortSignal,
): Promise<{ place: PlaceSummary; near: NearPoints }[]> {
  const all: { place: PlaceSummary; near: NearPoints }[] = [];
  let last = performance.now();
  for (const place of places) {
    if (signal.aborted) break;
    const near = place.anchor && countNearPoints(place.anchor, own.positions, radiusM);
    if (near && near.count > 0) all.push({ place, near });
    if (performance.now() - last > 12) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
  }
  return all.sort((a, b) => a.near.nearestM - b.near.nearestM);
}
