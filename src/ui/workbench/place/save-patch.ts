import { slug } from '#about';
import { localDay } from '../../../domain/day.ts';
import { PATCH_FORMAT, type Placement, type PlacementPatch } from '../../../domain/placement.ts';
import type { Store } from '../../../state/store.ts';
import { saveFile } from '../../kit/save-file.ts';

/** Saves the placements as the one file in which they travel. */
export function savePatch({ atlas }: Pick<Store, 'atlas'>, placements: readonly Placement[]): void {
  const patch: PlacementPatch = { format: PATCH_FORMAT, version: 1, atlas: slug, base: atlas.version, placements };
  const blob = new Blob([`${JSON.stringify(patch, null, 2)}\n`], { type: 'application/json' });
  saveFile(blob, `${slug}-placements-${localDay(new Date())}.json`);
}
