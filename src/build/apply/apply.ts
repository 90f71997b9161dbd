import type { Feature, FeatureCollection } from 'geojson';
import { slug } from '#about';
import { checkPatch } from '../../domain/check-patch.ts';
import type { Placement, PlacementPatch } from '../../domain/placement.ts';
import { LAYERS } from '../../domain/vocabulary.ts';
import { buildDataset } from '../dataset.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';
import { writeGeoJson } from '../write-json.ts';
import { placeAt, standsSo } from './place-at.ts';

/** What became of a patch. */
export interface Applied {
  /** The layers' files that change, by path, as they are to be written. */
  readonly files: ReadonlyMap<string, string>;
  readonly applied: readonly string[];
  /** Those that stand so already. */
  readonly unchanged: readonly string[];
  /** By id, with the reason and what was expected. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Takes placements over into the records of an atlas, after all checks of the build; what fails is refused by itself. A record keeps
 * where it stood before in its `history`. Writes nothing. @throws when the patch is no patch of this atlas.
 */
export function applyPatch(read: ReadText, content: unknown, only?: ReadonlySet<string>): Applied {
  const faults = checkPatch(content, slug);
  const whole = faults.filter((fault) => !fault.startsWith('placements['));
  if (whole.length > 0) throw new Error(whole.join('\n'));
  const { placements } = content as PlacementPatch;
  const wanted = placements.filter(({ place }) => !only || only.has(place));
  const missing = [...(only ?? [])].filter((id) => !placements.some(({ place }) => place === id));
  const twice = new Set(wanted.map(({ place }) => place).filter((id, index, all) => all.indexOf(id) !== index));
  const known = new Set(collectionsOf(read).flatMap(([, { features }]) => features.map(({ id }) => String(id))));
  const refused = [
    ...missing.map((id) => ({ id, reason: 'the patch has no such placement' })),
    ...wanted.flatMap((placement) => {
      const id = String(placement.place);
      const index = placements.indexOf(placement);
      const own = faults.filter(
        (fault) => fault.startsWith(`placements[${index}].`) || fault.startsWith(`placements[${index}]:`),
      );
      if (own.length > 0) return own.map((reason) => ({ id, reason }));
      if (!known.has(id)) return [{ id, reason: 'the atlas has no such place' }];
      return twice.has(placement.place)
        ? [{ id, reason: 'placed twice in one patch, expected once: decide which' }]
        : [];
    }),
  ];
  return tryOut(read, wanted, refused);
}

/** Applies what is not refused; what the build then complains of is refused too, until it complains of nothing. */
function tryOut(read: ReadText, wanted: readonly Placement[], refused: Applied['refused']): Applied {
  const out = new Set(refused.map(({ id }) => id));
  const good = wanted.filter(({ place }) => !out.has(place));
  const { files, applied, unchanged } = write(read, good);
  const { errors } = buildDataset((path) => files.get(path) ?? read(path));
  const more = good.flatMap(({ place }) =>
    errors.filter((error) => error.includes(`: ${place}: `)).map((reason) => ({ id: place as string, reason })),
  );
  if (more.length > 0) return tryOut(read, wanted, [...refused, ...more]);
  if (errors.length > 0) throw new Error(`the atlas itself has errors:\n${errors.join('\n')}`);
  return { files, applied, unchanged, refused };
}

function write(read: ReadText, placements: readonly Placement[]): Omit<Applied, 'refused'> {
  const files = new Map<string, string>();
  const [applied, unchanged]: [string[], string[]] = [[], []];
  for (const [path, collection] of collectionsOf(read)) {
    const features = collection.features.map((feature): Feature => {
      const placement = placements.find(({ place }) => place === feature.id);
      if (!placement) return feature;
      const stands = standsSo(feature, placement);
      (stands ? unchanged : applied).push(placement.place);
      return stands ? feature : placeAt(feature, placement);
    });
    if (features.some((feature, index) => feature !== collection.features[index]))
      files.set(path, writeGeoJson({ ...collection, features }));
  }
  return { files, applied, unchanged };
}

const collectionsOf = (read: ReadText): [string, FeatureCollection][] =>
  LAYERS.map((layer) => `places/${layer}.geojson`).flatMap((path): [string, FeatureCollection][] =>
    read(path) === null ? [] : [[path, readJson(read, path, {} as FeatureCollection)]],
  );
