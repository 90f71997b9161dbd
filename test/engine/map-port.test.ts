import { beforeEach, describe, it } from 'vitest';
import { buildDataset, toAtlas } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import type { Can, MapEvents } from '../../src/contract/map-port.ts';
import { DISTRICT } from '../../src/map/frame.ts';
import { ATLAS } from '../atlas.ts';
import { begin, CASES, ends, FRAME, type Heard, type MapUnderTest } from '../port/cases.ts';
import { fakeMap } from '../port/fake-map.ts';
import { toVerbs, type Verbs } from '../port/verbs.ts';

const { places } = toAtlas(buildDataset(readFrom(ATLAS)));

/** The fake map, in the hands of the cases. */
function hold(cannot: readonly (keyof Can)[]): MapUnderTest {
  const told: Heard[] = [];
  const events = new Proxy({} as MapEvents, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        told.push([name, ...given] as unknown as Heard),
  });
  const map = fakeMap({ places, events, cannot, frame: FRAME });
  let isGone = false;
  const plain = toVerbs({ ...map, dispose: () => { isGone = true; map.dispose(); } }, places); // biome-ignore format: one line
  const ask = Object.fromEntries(
    Object.entries(plain).map(([name, verb]) => [
      name,
      async (...given: never[]) => (verb as (...all: never[]) => unknown)(...given),
    ]),
  ) as unknown as Verbs;
  return {
    places,
    district: DISTRICT,
    ask,
    heard: async () => told.splice(0),
    click: async (at) => map.click(at),
    point: async (at) => map.point(at),
    leave: async () => map.point(null),
    clickRight: async (at) => map.clickRight(at),
    drag: async (east, south) => map.drag(east, south),
    seen: async () => JSON.stringify(map.drawn()),
    isGone: async () => isGone,
  };
}

describe.each<[string, (keyof Can)[]]>([
  ['that can everything', []],
  ['that can as much as the simple map', ['sketch', 'heat', 'points', 'twin', 'online']],
  ['that can nothing', ['shapes', 'sketch', 'heat', 'points', 'twin', 'online', 'picture']],
])('the fake map %s', (_name, cannot) => {
  const map = hold(cannot);
  beforeEach(() => begin(map));

  it.each(CASES.map(({ name, run }) => [name, run] as const))('%s', (_, run) => run(map));

  it('is gone for good', () => ends(hold(cannot)));
});
