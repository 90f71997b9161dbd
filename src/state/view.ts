import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** The pane that a narrow window shows. */
export const VIEWS = ['map', 'report', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** How far the card is drawn up where it lies over the rest. */
export const SHEETS = ['peek', 'half', 'full'] as const;
export type Sheet = (typeof SHEETS)[number];

/** In which order the list stands. */
export const GROUPINGS = ['layer', 'text', 'whereabouts'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export type DialogName = 'about' | 'keys' | 'print';

/** How the page is arranged; none of it stands in an address. */
export interface ViewState {
  readonly view: Signal<View>;
  readonly sheet: Signal<Sheet>;
  readonly grouping: Signal<Grouping>;
  readonly themeChoice: Signal<ThemeChoice>;
  readonly theme: ReadonlySignal<'light' | 'dark'>;
  readonly dialog: Signal<DialogName | null>;
}

/** Reads what a browser remembers; a browser that forbids it remembers nothing. */
export function createView(view: View, system: MediaQueryList, signalEnd: AbortSignal): ViewState {
  const themeChoice = signal(recall('theme', THEME_CHOICES) ?? 'system');
  const systemDark = signal(system.matches);
  system.addEventListener('change', () => (systemDark.value = system.matches), { signal: signalEnd });
  const theme = computed(() =>
    themeChoice.value === 'system' ? (systemDark.value ? 'dark' : 'light') : themeChoice.value,
  );
  signalEnd.addEventListener(
    'abort',
    effect(() => remember('theme', themeChoice.value)),
  );
  return {
    view: signal(view),
    sheet: signal('half'),
    grouping: signal('layer'),
    themeChoice,
    theme,
    dialog: signal(null),
  };
}

const PREFIX = 'hunnan-atlas:';

/** Stores a preference; where storage is forbidden or full nothing happens. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // A preference is not worth an error.
  }
}

function recall<T extends string>(key: string, allowed: readonly T[]): T | null {
  const stored = recallText(key);
  return allowed.find((value) => value === stored) ?? null;
}

/** The stored preference, or null. */
function recallText(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}
