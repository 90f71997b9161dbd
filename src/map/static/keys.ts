interface Reachable extends Element {
  focus(): void;
}

const DIRECTION: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus from symbol to symbol: to the nearest that lies in the direction of the arrow. Answers its key, or null. */
export function moveByArrow(root: Element, key: string): string | null {
  const direction = DIRECTION[key];
  const from = document.activeElement?.closest('[data-key]');
  if (!direction || !from || !root.contains(from)) return null;
  const start = middle(from);
  let best: { readonly mark: Reachable; readonly cost: number } | null = null;
  for (const mark of root.querySelectorAll<SVGGElement>('[data-key]')) {
    const [x, y] = middle(mark);
    const ahead = (x - start[0]) * direction[0] + (y - start[1]) * direction[1];
    const aside = Math.abs((x - start[0]) * direction[1]) + Math.abs((y - start[1]) * direction[0]);
    if (mark === from || ahead <= 0.5) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { mark, cost };
  }
  best?.mark.focus();
  return best?.mark.getAttribute('data-key') ?? null;
}

function middle(element: Element): readonly [number, number] {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}
