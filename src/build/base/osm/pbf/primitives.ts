import { PbfReader } from 'pbf';
import type { Tags } from '../kinds.ts';

export interface Member {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}

/** What is done with the things of a block; a kind without a function is passed over. Degrees WGS-84. Tags are read when asked for. */
export interface Visitor {
  readonly node?: (id: number, lng: number, lat: number, tags: (() => Tags) | null) => void;
  readonly way?: (id: number, refs: readonly number[], tags: () => Tags) => void;
  readonly relation?: (id: number, members: readonly Member[], tags: () => Tags) => void;
}

/** Numbers of the fields of the format's messages. */
const GROUP = { node: 1, dense: 2, way: 3, relation: 4 } as const;
const MEMBER_TYPES = ['node', 'way', 'relation'] as const;
const PER_DEGREE = 1e9;

/** A block's own table of strings, and how its coordinates are written. */
interface Frame {
  readonly strings: Uint8Array[];
  readonly groups: { readonly at: number; readonly end: number }[];
  granularity: number;
  latOffset: number;
  lngOffset: number;
}

type ReadTags = (keys: readonly number[], values: readonly number[]) => () => Tags;

/** Goes through the things of an unpacked block in their order. @throws where it is damaged. */
export function visitBlock(bytes: Uint8Array, visitor: Visitor): void {
  const pbf = new PbfReader(bytes);
  const frame = readFrame(pbf);
  const tagsOf = readerOfTags(frame);
  for (const { at, end } of frame.groups) {
    pbf.pos = at;
    for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
      if (field === GROUP.dense && visitor.node) visitDense(pbf, frame, tagsOf, visitor.node);
      if (field === GROUP.node && visitor.node) visitNode(pbf, frame, tagsOf, visitor.node);
      if (field === GROUP.way && visitor.way) visitWay(pbf, tagsOf, visitor.way);
      if (field === GROUP.relation && visitor.relation) visitRelation(pbf, tagsOf, frame, visitor.relation);
    }
  }
}

function readFrame(pbf: PbfReader): Frame {
  const empty: Frame = { strings: [], groups: [], granularity: 100, latOffset: 0, lngOffset: 0 };
  return pbf.readFields((field, frame) => {
    if (field === 1) readMessage(pbf, (inner) => inner === 1 && frame.strings.push(pbf.readBytes()));
    if (field === 2) {
      const end = endOf(pbf);
      frame.groups.push({ at: pbf.pos, end });
      pbf.pos = end;
    }
    if (field === 17) frame.granularity = pbf.readVarint();
    if (field === 19) frame.latOffset = pbf.readVarint(true);
    if (field === 20) frame.lngOffset = pbf.readVarint(true);
  }, empty);
}

function endOf(pbf: PbfReader): number {
  const end = pbf.readVarint() + pbf.pos;
  if (end > pbf.length) throw new Error('a part of it is longer than the whole');
  return end;
}

function readMessage(pbf: PbfReader, read: (field: number) => unknown): void {
  const end = endOf(pbf);
  for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) read(field);
  pbf.pos = end;
}

function readerOfTags({ strings }: Frame): ReadTags {
  const decoder = new TextDecoder();
  const known = new Map<number, string>();
  const text = (at: number): string => {
    const found = known.get(at) ?? decoder.decode(strings[at]);
    known.set(at, found);
    return found;
  };
  return (keys, values) => () => Object.fromEntries(keys.map((key, i) => [text(key), text(values[i] ?? 0)]));
}

type Visit<K extends keyof Visitor> = NonNullable<Visitor[K]>;

function visitDense(pbf: PbfReader, frame: Frame, tagsOf: ReadTags, visit: Visit<'node'>): void {
  const dense: Record<'ids' | 'lats' | 'lngs' | 'texts', number[]> = { ids: [], lats: [], lngs: [], texts: [] };
  readMessage(pbf, (field) => {
    if (field === 1) dense.ids = undelta(pbf.readPackedSVarint());
    if (field === 8) dense.lats = undelta(pbf.readPackedSVarint());
    if (field === 9) dense.lngs = undelta(pbf.readPackedSVarint());
    if (field === 10) dense.texts = pbf.readPackedVarint();
  });
  const { ids, lats, lngs, texts } = dense;
  let at = 0;
  ids.forEach((id, i) => {
    const from = at;
    // Keys and values in turn, a 0 after those of each node.
    while (texts[at]) at += 2;
    const tags = at > from ? tagsIn(texts.slice(from, at), tagsOf) : null;
    at += 1;
    const [lng, lat] = [lngs[i] ?? Number.NaN, lats[i] ?? Number.NaN];
    visit(id, degrees(lng, frame.lngOffset, frame), degrees(lat, frame.latOffset, frame), tags);
  });
}

const tagsIn = (texts: readonly number[], tagsOf: ReadTags): (() => Tags) =>
  tagsOf(
    texts.filter((_, i) => i % 2 === 0),
    texts.filter((_, i) => i % 2 === 1),
  );

const degrees = (value: number, offset: number, { granularity }: Frame): number =>
  Math.round(offset + granularity * value) / PER_DEGREE;

function visitNode(pbf: PbfReader, frame: Frame, tagsOf: ReadTags, visit: Visit<'node'>): void {
  let [id, lat, lng] = [0, Number.NaN, Number.NaN];
  const tags = readTagged(pbf, tagsOf, (field) => {
    if (field === 1) id = pbf.readSVarint();
    if (field === 8) lat = pbf.readSVarint();
    if (field === 9) lng = pbf.readSVarint();
  });
  visit(id, degrees(lng, frame.lngOffset, frame), degrees(lat, frame.latOffset, frame), tags);
}

function visitWay(pbf: PbfReader, tagsOf: ReadTags, visit: Visit<'way'>): void {
  let id = 0;
  let refs: number[] = [];
  const tags = readTagged(pbf, tagsOf, (field) => {
    if (field === 1) id = pbf.readVarint();
    if (field === 8) refs = undelta(pbf.readPackedSVarint());
  });
  visit(id, refs, tags);
}

function visitRelation(pbf: PbfReader, tagsOf: ReadTags, { strings }: Frame, visit: Visit<'relation'>): void {
  const found: Record<'roles' | 'ids' | 'types', number[]> = { roles: [], ids: [], types: [] };
  let id = 0;
  const tags = readTagged(pbf, tagsOf, (field) => {
    if (field === 1) id = pbf.readVarint();
    if (field === 8) found.roles = pbf.readPackedVarint();
    if (field === 9) found.ids = undelta(pbf.readPackedSVarint());
    if (field === 10) found.types = pbf.readPackedVarint();
  });
  const decoder = new TextDecoder();
  const members = found.ids.map(
    (each, i): Member => ({
      id: each,
      role: decoder.decode(strings[found.roles[i] ?? 0]),
      type: MEMBER_TYPES[found.types[i] ?? 0] ?? 'node',
    }),
  );
  visit(id, members, tags);
}

/** A message with tags in its fields 2 and 3; what else it has is read by `read`. */
function readTagged(pbf: PbfReader, tagsOf: ReadTags, read: (field: number) => void): () => Tags {
  const tags: Record<'keys' | 'values', number[]> = { keys: [], values: [] };
  readMessage(pbf, (field) => {
    if (field === 2) tags.keys = pbf.readPackedVarint();
    else if (field === 3) tags.values = pbf.readPackedVarint();
    else read(field);
  });
  return tagsOf(tags.keys, tags.values);
}

/** Each number is written as its difference from the one before. */
function undelta(steps: number[]): number[] {
  let sum = 0;
  for (let i = 0; i < steps.length; i++) {
    sum += steps[i] as number;
    steps[i] = sum;
  }
  return steps;
}
