import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a field that shows a number and takes another: writes the number into it when it changes, and only then. As a property it would
 * set back what somebody types whenever results come in.
 */
export function useTyped(value: number): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current) input.current.value = String(value);
  }, [value]);
  return input;
}
