import type { Map as MapLibre } from 'maplibre-gl';
import type { PlaceId } from '../../domain/ids.ts';
import type { SourceName } from './layers.ts';

const STATEFUL: readonly SourceName[] = ['points', 'dots', 'shapes', 'zones', 'rings'];
type State = 'hovered' | 'selected';

/** Writes hover and selection to the map's feature state as set differences: only what changed is touched. */
export function createEmphasis(map: MapLibre): (state: State, now: ReadonlySet<PlaceId>) => void {
  const before: Record<State, ReadonlySet<PlaceId>> = { hovered: new Set(), selected: new Set() };
  return (state, now) => {
    const write = (id: PlaceId, on: boolean): void => {
      for (const source of STATEFUL) map.setFeatureState({ source, id }, { [state]: on });
    };
    for (const id of before[state]) if (!now.has(id)) write(id, false);
    for (const id of now) if (!before[state].has(id)) write(id, true);
    before[state] = new Set(now);
  };
}
