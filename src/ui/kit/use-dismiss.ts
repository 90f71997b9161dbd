import { useLayoutEffect } from 'preact/hooks';

/** Closes something that lies over the page: by Escape, and, where `outside` is given, by going anywhere outside of that element. */
export function useDismiss(close: () => void, outside: () => Element | null | undefined = () => null): void {
  // Before it is painted: who sees it can close it.
  useLayoutEffect(() => {
    const end = new AbortController();
    const leave = (event: Event): void => {
      const around = outside();
      if (around && !around.contains(event.target as Node)) close();
    };
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // What lies on top goes first, and alone.
        event.stopPropagation();
        close();
      },
      { signal: end.signal },
    );
    for (const kind of ['pointerdown', 'focusin'] as const)
      document.addEventListener(kind, leave, { signal: end.signal });
    return () => end.abort();
  }, []);
}
