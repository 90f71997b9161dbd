/**
 * How far the middle of an element has moved on the page since the last time that was asked: CSS pixels, east and south. Nothing where it is the
 * window that has changed: then the middle of the map is what stays.
 */
export function watchMiddle(element: HTMLElement): () => [x: number, y: number] {
  const middle = (): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const size = (): string => `${innerWidth} ${innerHeight}`;
  let before = middle();
  let windowBefore = size();
  return () => {
    const now = middle();
    const moved: [number, number] = windowBefore === size() ? [now[0] - before[0], now[1] - before[1]] : [0, 0];
    before = now;
    windowBefore = size();
    return moved;
  };
}
