import type { PlaceId } from '../domain/ids.ts';
import type { AreaOfInterest } from '../geo/area-of-interest.ts';
import type { Relation } from '../geo/within.ts';

/** An area of interest that has been read, and how every place of the atlas lies to it. */
export interface HeldArea {
  /** As the address has it. */
  readonly text: string;
  readonly area: AreaOfInterest;
  readonly relations: ReadonlyMap<PlaceId, Relation>;
}

/** The two areas of the workbench: the one that narrows what is shown, and the one beside it. */
export type AreaSlot = 'area' | 'beside';
export const AREA_SLOTS = ['area', 'beside'] as const satisfies readonly AreaSlot[];

/** Whether a place lies in the area, or may. */
export function isInArea({ relations }: Pick<HeldArea, 'relations'>, place: PlaceId): boolean {
  const relation = relations.get(place);
  return relation === 'located' || relation === 'possible';
}
