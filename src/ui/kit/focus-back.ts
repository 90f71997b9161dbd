import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether an element can be seen, and so take the focus. */
const isThere = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.checkVisibility({ visibilityProperty: true });

let isReturning = false;

/** Whether the focus that an element has just got was given back to it: nobody asked for what it opens. */
export const isFocusReturning = (): boolean => isReturning;

/** Remembers where the focus is; the answer brings it back there, unless it has gone elsewhere, and says whether it did. */
export function rememberFocus(): () => boolean {
  const before = document.activeElement;
  return () => {
    const now = document.activeElement;
    if (isThere(now) || !isThere(before)) return false;
    isReturning = true;
    before.focus({ preventScroll: true });
    isReturning = false;
    return true;
  };
}

/** Brings the focus back to where it was when this part of the page appeared, once the part is gone and the focus with it. */
export function useFocusBack(): void {
  // While it is drawn: once it stands there, what it holds may have taken the focus.
  const [back] = useState(() => rememberFocus());
  // When it is told to go it still stands there.
  useLayoutEffect(() => () => queueMicrotask(back), []);
}
