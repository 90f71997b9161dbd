import type { ReadText } from '../../places/read-places.ts';
import { checkBaseFiles, cutBase } from '../cut.ts';
import { makeGazetteer } from '../gazetteer.ts';
import { makeGround } from '../ground.ts';
import { FAR, makeSimpleBase } from '../simple-base.ts';
import { makeStations } from '../stations.ts';

/** Proves that the build takes the files of a base map: every one is checked, and all that is made of them is made. Answers the number of tiles and their bytes. @throws with every fault. */
export function proveBase(read: ReadText): { tiles: number; bytes: number } {
  const faults = checkBaseFiles(read);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  makeGround(read);
  makeStations(read);
  makeGazetteer(read);
  makeSimpleBase(read);
  makeSimpleBase(read, FAR);
  const { files } = cutBase(read);
  return { tiles: files.size, bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0) };
}
