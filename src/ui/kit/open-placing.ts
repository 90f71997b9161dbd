import type { PlaceId } from '../../domain/ids.ts';
import type { Store } from '../../state/store.ts';
import { writeTool } from '../../state/tool.ts';
import { openBench, type ViewState } from '../../state/view.ts';

/** Opens the tool that puts a place where a person knows it to be. */
export function openPlacing(store: Pick<Store, 'tool' | 'setDisplay'>, view: ViewState, place: PlaceId): void {
  openBench(store, view, 'place');
  store.setDisplay({ tool: writeTool('place', place) });
}
