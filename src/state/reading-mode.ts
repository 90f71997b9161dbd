import { effect, type Signal, signal } from '@preact/signals';
import type { PlaceId } from '../domain/ids.ts';
import type { InView } from '../domain/span.ts';
import { remember } from './preferences.ts';

/** How large the report is set, and how far its lines stand apart: factors of the normal size, and of the size of the letters. */
export const TEXT_SCALES = [0.9, 1, 1.15, 1.3] as const;
export const LEADINGS = [1.6, 1.85, 2.15] as const;

/** What a preference of the report's type is called where the browser remembers it, and as a custom property. */
const TYPE = { scale: 'report-scale', leading: 'report-leading' } as const;

/** A walk from place to place. */
export type Tour = 'off' | 'paused' | 'playing';

/** How the report is read; none of it stands in an address. */
export interface ReadingMode {
  /** Whether the map follows the text. */
  readonly follow: Signal<boolean>;
  /** The places of the passage that the map follows. */
  readonly followed: Signal<readonly PlaceId[]>;
  readonly inView: Signal<InView | null>;
  readonly scale: Signal<number>;
  readonly leading: Signal<number>;
  /** Whether the repairs of the received text are marked. */
  readonly asReceived: Signal<boolean>;
  readonly tour: Signal<Tour>;
  /** Ends the walk, lets go of the map and hides the repairs; the type stays as it is set. */
  readPlainly(): void;
}

/** Starts with what the page was set in: it reads the remembered values before it is first painted. */
export function createReadingMode(root: HTMLElement, end: AbortSignal): ReadingMode {
  const recall = (name: keyof typeof TYPE, steps: readonly number[], normal: number): Signal<number> => {
    const set = Number(root.style.getPropertyValue(`--${TYPE[name]}`));
    const value = signal(steps.includes(set) ? set : normal);
    let first = true;
    const stop = effect(() => {
      root.style.setProperty(`--${TYPE[name]}`, String(value.value));
      if (!first) remember(TYPE[name], String(value.value));
      first = false;
    });
    end.addEventListener('abort', stop);
    return value;
  };
  const follow = signal(false);
  const asReceived = signal(false);
  const tour = signal<Tour>('off');
  return {
    follow,
    followed: signal<readonly PlaceId[]>([]),
    inView: signal<InView | null>(null),
    scale: recall('scale', TEXT_SCALES, 1),
    leading: recall('leading', LEADINGS, 1.85),
    asReceived,
    tour,
    readPlainly() {
      follow.value = asReceived.value = false;
      tour.value = 'off';
    },
  };
}
