import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Made } from '../../../geo/area-fault.ts';
import type { AreaOfInterest } from '../../../geo/area-of-interest.ts';
import { writeArea } from '../../../geo/area-text.ts';
import type { AreaSlot } from '../../../state/held-area.ts';
import { namesOf } from '../../kit/names.ts';
import { usePage } from '../../kit/page.ts';
import { boxOfArea } from './area-making.ts';
import { faultWords } from './area-words.ts';

export interface AreaUse {
  /** Why the last area was refused, one line a fault. */
  readonly faults: ReadonlySignal<readonly string[]>;
  /** Takes an area, or says why not; `frame` brings it into view. */
  take(made: Made<AreaOfInterest>, frame?: boolean): boolean;
  fail(words: string): void;
  remove(): void;
}

/** Sets one of the two areas of the workbench. A refused area leaves the one before. */
export function useArea(slot: AreaSlot): AreaUse {
  const { store, map } = usePage();
  const { board } = map;
  const faults = useSignal<readonly string[]>([]);
  return {
    faults,
    take(made, frame = false) {
      faults.value = made.ok
        ? []
        : made.faults.map((fault) => faultWords(fault, (id) => namesOf(store.places)(id as never)));
      if (!made.ok) return false;
      store.setDisplay({ [slot]: writeArea(made.value) });
      if (frame) board.value?.frame(boxOfArea(made.value));
      return true;
    },
    fail: (words) => {
      faults.value = [words];
    },
    remove() {
      faults.value = [];
      store.setDisplay({ [slot]: '' });
    },
  };
}
