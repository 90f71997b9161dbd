import type { Position } from 'geojson';
import type { Box } from '../../../domain/boxes.ts';
import { type Line, mix } from './plane.ts';

export { type Box, isInBox } from '../../../domain/boxes.ts';

interface Edge {
  readonly axis: 0 | 1;
  readonly at: number;
  readonly keepsGreater: boolean;
}

function edgesOf([west, south, east, north]: Box): readonly Edge[] {
  return [
    { axis: 0, at: west, keepsGreater: true },
    { axis: 0, at: east, keepsGreater: false },
    { axis: 1, at: south, keepsGreater: true },
    { axis: 1, at: north, keepsGreater: false },
  ];
}

function keeps(edge: Edge, p: Position): boolean {
  const value = p[edge.axis] ?? 0;
  return edge.keepsGreater ? value >= edge.at : value <= edge.at;
}

function crossing(edge: Edge, a: Position, b: Position): Position {
  const [from, to] = [a[edge.axis] ?? 0, b[edge.axis] ?? 0];
  const p = mix(a, b, (edge.at - from) / (to - from));
  p[edge.axis] = edge.at;
  return p;
}

/** Sutherland–Hodgman: the closed ring inside the box, or null where nothing is left. */
export function clipRing(ring: Line, box: Box): Position[] | null {
  let open: Position[] = ring.slice(0, -1);
  for (const edge of edgesOf(box)) {
    const kept: Position[] = [];
    open.forEach((p, i) => {
      const before = open.at(i - 1) as Position;
      if (keeps(edge, before) !== keeps(edge, p)) kept.push(crossing(edge, before, p));
      if (keeps(edge, p)) kept.push(p);
    });
    open = kept;
  }
  return open.length < 3 ? null : [...open, open[0] as Position];
}

function clipAtEdge(line: Line, edge: Edge): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  line.forEach((p, i) => {
    const before = line[i - 1];
    if (before && keeps(edge, before) !== keeps(edge, p)) part.push(crossing(edge, before, p));
    if (keeps(edge, p)) part.push(p);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  return [...parts, part].filter((each) => each.length > 1);
}

/** The parts of a line inside the box. */
export function clipLine(line: Line, box: Box): Position[][] {
  let parts: Position[][] = [[...line]];
  for (const edge of edgesOf(box)) parts = parts.flatMap((part) => clipAtEdge(part, edge));
  return parts;
}
