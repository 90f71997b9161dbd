import { useSignal } from '@preact/signals';
import { slug } from '#about';
import { checkPatch } from '../../../domain/check-patch.ts';
import type { PlaceId } from '../../../domain/ids.ts';
import type { Placement, PlacementPatch } from '../../../domain/placement.ts';
import { text } from '../../../text/later.ts';
import { namesOf } from '../../kit/names.ts';
import { usePage } from '../../kit/page.ts';
import { savePatch } from './save-patch.ts';

interface OwnProps {
  readonly own: readonly Placement[];
  keep(placements: readonly Placement[]): void;
  edit(place: PlaceId): void;
}

/** All that a person has placed here: to change, to take back, to save as a file, and to take from one. */
export function OwnPlacements({ own, keep, edit }: OwnProps) {
  const { store } = usePage();
  const faults = useSignal<readonly string[]>([]);
  /** Of another person's file what says something else than one's own, and what is kept once that is settled. */
  const others = useSignal<readonly Placement[]>([]);
  const joined = useSignal<readonly Placement[]>([]);
  const name = (id: PlaceId): string => namesOf(store.places)(id) ?? id;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await parse(file);
    const wrong = content === undefined ? [text('place.notJson', { name: file.name })] : checkPatch(content, slug);
    faults.value = wrong.slice(0, 5);
    if (wrong.length > 0) return;
    const { placements: theirs } = content as PlacementPatch;
    const mine = new Map(own.map((placement) => [placement.place, JSON.stringify(placement)]));
    joined.value = [...own, ...theirs.filter(({ place }) => !mine.has(place))];
    others.value = theirs.filter((it) => mine.has(it.place) && mine.get(it.place) !== JSON.stringify(it));
    keepSettled();
  };
  /** The page begins anew when something is kept: not before all is settled. */
  const keepSettled = (): void => {
    if (others.value.length === 0 && JSON.stringify(joined.value) !== JSON.stringify(own)) keep(joined.value);
  };
  const settle = (theirs: Placement, wins: boolean): void => {
    others.value = others.value.filter((each) => each !== theirs);
    if (wins) joined.value = joined.value.map((each) => (each.place === theirs.place ? theirs : each));
    keepSettled();
  };
  return (
    <section class="placing-own">
      <h3>{text('place.own', { n: own.length })}</h3>
      <p class="hint">{text('place.travel')}</p>
      <ul>
        {own.map((placement) => (
          <li key={placement.place}>
            <span translate={false}>{name(placement.place)}</span> <span class="muted">{briefly(placement)}</span>
            <button type="button" class="link" onClick={() => edit(placement.place)}>
              {text('place.edit')}
            </button>
            <button
              type="button"
              class="link"
              aria-label={text('place.undoOf', { name: name(placement.place) })}
              onClick={() => keep(own.filter((each) => each !== placement))}
            >
              {text('place.undo')}
            </button>
          </li>
        ))}
      </ul>
      {others.value.map((theirs) => (
        <fieldset key={theirs.place} class="placing-conflict">
          <legend class="hidden">{name(theirs.place)}</legend>
          <p>
            {text('place.conflict', {
              name: name(theirs.place),
              mine: briefly(own.find(({ place }) => place === theirs.place)),
              theirs: briefly(theirs),
            })}
          </p>
          <button type="button" class="button" onClick={() => settle(theirs, false)}>
            {text('place.keepMine')}
          </button>
          <button type="button" class="button" onClick={() => settle(theirs, true)}>
            {text('place.takeTheirs')}
          </button>
        </fieldset>
      ))}
      <div class="bench-row">
        {own.length > 0 && (
          <button type="button" class="button" onClick={() => savePatch(store, own)}>
            {text('place.save')}
          </button>
        )}
        <label class="button placing-file">
          {text('place.open')}
          <input
            type="file"
            accept=".json,application/json"
            class="hidden"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {own.length > 0 && (
          <button type="button" class="button" onClick={() => keep([])}>
            {text('place.erase')}
          </button>
        )}
      </div>
      {faults.value.length > 0 && (
        <div class="bench-fault" role="alert">
          <p>{text('place.badFile')}</p>
          <ul>
            {faults.value.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Undefined where the file is no JSON. */
const parse = (file: File): Promise<unknown> =>
  file
    .text()
    .then(JSON.parse)
    .catch(() => undefined);

const briefly = (placement: Placement | undefined): string => {
  if (!placement) return text('place.notPlaced');
  const [lng = 0, lat = 0] = placement.geometry.type === 'Point' ? placement.geometry.coordinates : [];
  const where =
    placement.geometry.type === 'Point' ? `${lng.toFixed(5)}, ${lat.toFixed(5)}` : text(`location.${placement.type}`);
  return text('place.brief', { where, m: placement.precisionM, day: placement.on });
};
