/** Where a line of words stands: CSS pixels from the upper left corner of all that the pane scrolls. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a range, one a line: a line that a mark divides counts once. */
export function boxesOf(pane: HTMLElement, range: Range): readonly Box[] {
  const origin = pane.getBoundingClientRect();
  const lines: Box[] = [];
  for (const rect of range.getClientRects()) {
    const box = {
      left: rect.left - origin.left + pane.scrollLeft,
      top: rect.top - origin.top + pane.scrollTop,
      width: rect.width,
      height: rect.height,
    };
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) lines[lines.length - 1] = join(last, box);
    else lines.push(box);
  }
  return lines;
}

function join(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
