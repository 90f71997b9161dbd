import { type Box, isInBox } from '../../geometry/clip.ts';
import type { OsmFeature } from '../extract.ts';
import { indexOfId, makeIdList } from '../ids.ts';
import { type Kind, kindOf, SHAPES, type Tags } from '../kinds.ts';
import { lineNumber } from '../line-number.ts';
import type { Member, Visitor } from './primitives.ts';

export interface FoundWay {
  readonly kind: Kind;
  readonly tags: Tags;
  readonly refs: Float64Array;
}

/** An area whose rings are made of the ways of a relation. */
export interface FoundArea {
  readonly kind: Kind;
  readonly tags: Tags;
  readonly ways: readonly Member[];
}

/** What the first reading finds in a box: nodes as they are, ways and areas by the ids of what they are made of. */
export interface Scan {
  readonly points: readonly OsmFeature[];
  readonly ways: ReadonlyMap<number, FoundWay>;
  readonly areas: readonly FoundArea[];
  /** By track the numbers of the lines that run on it. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
}

const ROUTES: readonly (string | undefined)[] = ['subway', 'light_rail', 'monorail'];

/** What goes through the file once and remembers what touches the box. @throws where nodes come after ways. */
export function makeScan(box: Box): { visitor: Visitor; done: () => Scan } {
  const near = makeIdList();
  const touching = new Set<number>();
  const found = {
    points: [] as OsmFeature[],
    ways: new Map<number, FoundWay>(),
    areas: [] as FoundArea[],
    lines: new Map<number, readonly string[]>(),
  };
  let sorted: Float64Array | null = null;
  const touches = (ref: number): boolean => {
    sorted ??= near.sorted();
    return indexOfId(sorted, ref) >= 0;
  };
  const visitor: Visitor = {
    node(id, lng, lat, tags) {
      if (sorted) throw new Error('has nodes after ways; “osmium sort -o other.osm.pbf” puts them in order');
      if (!isInBox(box, [lng, lat])) return;
      near.push(id);
      const kind = tags && kindOf(tags());
      if (kind && SHAPES[kind.layer] === 'point')
        found.points.push({ kind, tags: tags(), geometry: { type: 'Point', coordinates: [lng, lat] } });
    },
    way(id, refs, tags) {
      if (!refs.some(touches)) return;
      touching.add(id);
      const kind = kindOf(tags());
      if (kind) found.ways.set(id, { kind, tags: tags(), refs: Float64Array.from(refs) });
    },
    relation(_, members, tags) {
      const ways = members.filter(({ type, id }) => type === 'way' && id > 0);
      if (!ways.some(({ id }) => touching.has(id))) return;
      const own = tags();
      if (own.type === 'route' && ROUTES.includes(own.route)) addRoute(found.lines, ways, own);
      const kind = own.type === 'multipolygon' ? kindOf(own) : null;
      if (kind && SHAPES[kind.layer] !== 'line') found.areas.push({ kind, tags: own, ways });
    },
  };
  return { visitor, done: () => found };
}

function addRoute(lines: Map<number, readonly string[]>, ways: readonly Member[], { ref, name }: Tags): void {
  const line = lineNumber(ref) ?? lineNumber(name);
  if (line === null) return;
  for (const { id } of ways) lines.set(id, [...new Set([...(lines.get(id) ?? []), line])]);
}
