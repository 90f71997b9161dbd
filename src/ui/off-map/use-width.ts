import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of what an element holds in pixels, now and whenever it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const read = (): void => setWidth(element.current ? contentWidth(element.current) : 0);
    const watch = new ResizeObserver(read);
    watch.observe(element.current);
    read();
    return () => watch.disconnect();
  }, []);
  return width;
}

function contentWidth(element: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
}
