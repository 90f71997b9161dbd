import type { MapPort } from './port.ts';

/** One call to the fake map: the method's name and its arguments. */
export type FakeCall = readonly [method: string, ...args: readonly unknown[]];

/** A map for unit tests: it draws nothing and remembers what it was told. */
export function createFakeMap(): MapPort & { readonly calls: FakeCall[] } {
  const calls: FakeCall[] = [];
  const note = (...call: FakeCall): void => void calls.push(call);
  return {
    calls,
    show: (places) =>
      note(
        'show',
        places.map((place) => place.id),
      ),
    emphasise: ({ selected, hovered }) => note('emphasise', [...selected], [...hovered]),
    reveal: (places) => {
      note('reveal', [...places]);
      return places.length > 0;
    },
    look: (camera) => note('look', camera),
    fitDistrict: () => note('fitDistrict'),
    zoomBy: (steps) => note('zoomBy', steps),
    setTheme: (theme) => note('setTheme', theme),
    setPadding: (padding) => note('setPadding', padding),
    idle: () => Promise.resolve(),
    dispose: () => note('dispose'),
  };
}
