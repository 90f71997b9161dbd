import type { PlaceId } from '../../domain/ids.ts';
import { BASELINE } from './labels.ts';

/** Where the page itself has written the names of areas, from their points: pixels east and south. */
export function namesOfFirst(container: HTMLElement): ReadonlyMap<PlaceId, readonly [number, number]> {
  const links = [...container.querySelectorAll('.first-view a')].filter((link) => link.checkVisibility());
  return new Map(
    links.flatMap((link) => {
      const text = link.querySelector('text');
      if (!text) return [];
      const of = (name: string): number => Number(text.getAttribute(name));
      const id = link.getAttribute('href')?.split('#')[1] as PlaceId;
      return [[id, [of('dx'), of('dy') - of('font-size') * BASELINE]] as const];
    }),
  );
}
