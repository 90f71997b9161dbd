import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

type Tags = Readonly<Record<string, string>>;

export interface Elements {
  readonly nodes: readonly { readonly id: number; readonly at: readonly number[]; readonly tags?: Tags }[];
  readonly ways: readonly { readonly id: number; readonly refs: readonly number[]; readonly tags?: Tags }[];
  readonly relations: readonly {
    readonly id: number;
    readonly members: readonly { readonly way: number; readonly role: string }[];
    readonly tags?: Tags;
  }[];
}

/** How a file is written: how its blocks are packed, nodes together or one by one, what its header says. */
export interface PbfForm {
  readonly packing?: 'zlib' | 'none' | 'lz4';
  readonly isDense?: boolean;
  readonly needs?: readonly string[];
  /** Seconds since 1970. */
  readonly upTo?: number;
  readonly waysFirst?: boolean;
}

/** An .osm.pbf of these elements, after the format's description in the OpenStreetMap wiki: a header, then a block for each kind. */
export function aPbf({ nodes, ways, relations }: Elements, form: PbfForm = {}): Uint8Array {
  const blocks = [
    aBlock(nodes, (pbf, list, text) => (form.isDense === false ? singly : dense)(pbf, list, text)),
    aBlock(ways, (pbf, list, text) => {
      for (const { id, refs, tags = {} } of list)
        pbf.writeMessage(3, (_, way) => writeWay(way, id, refs, tags, text), null);
    }),
    aBlock(relations, (pbf, list, text) => {
      for (const { id, members, tags = {} } of list)
        pbf.writeMessage(4, (_, relation) => writeRelation(relation, id, members, tags, text), null);
    }),
  ];
  if (form.waysFirst) blocks.reverse();
  return Buffer.concat([
    aBlob('OSMHeader', aHeader(form), form),
    ...blocks.map((block) => aBlob('OSMData', block, form)),
  ]);
}

function aHeader({ needs = ['OsmSchema-V0.6', 'DenseNodes'], upTo }: PbfForm): Uint8Array {
  const pbf = new PbfWriter();
  for (const need of needs) pbf.writeStringField(4, need);
  if (upTo !== undefined) pbf.writeVarintField(32, upTo);
  return pbf.finish();
}

/** A block of the file around its content. */
export function aBlob(type: string, content: Uint8Array, { packing = 'zlib' }: PbfForm = {}): Uint8Array {
  const blob = new PbfWriter();
  if (packing !== 'none') blob.writeVarintField(2, content.length);
  blob.writeBytesField({ none: 1, zlib: 3, lz4: 6 }[packing], packing === 'zlib' ? deflateSync(content) : content);
  const bytes = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

type TextAt = (text: string) => number;

function aBlock<T>(list: readonly T[], write: (pbf: PbfWriter, list: readonly T[], text: TextAt) => void): Uint8Array {
  const texts = [''];
  const textAt: TextAt = (text) => {
    const known = texts.indexOf(text, 1);
    return known > 0 ? known : texts.push(text) - 1;
  };
  const group = new PbfWriter();
  write(group, list, textAt);
  const pbf = new PbfWriter();
  pbf.writeMessage(
    1,
    (_, table) => {
      for (const text of texts) table.writeStringField(1, text);
    },
    null,
  );
  pbf.writeBytesField(2, group.finish());
  return pbf.finish();
}

const units = (degrees = 0): number => Math.round(degrees * 1e7);
const steps = (values: readonly number[]): number[] => values.map((value, i) => value - (values[i - 1] ?? 0));

function dense(pbf: PbfWriter, nodes: Elements['nodes'], text: TextAt): void {
  pbf.writeMessage(
    1 + 1,
    (_, group) => {
      group.writePackedSVarint(1, steps(nodes.map(({ id }) => id)));
      group.writePackedSVarint(8, steps(nodes.map(({ at }) => units(at[1]))));
      group.writePackedSVarint(9, steps(nodes.map(({ at }) => units(at[0]))));
      const tags = nodes.flatMap((node) => [
        ...Object.entries(node.tags ?? {})
          .flat()
          .map(text),
        0,
      ]);
      group.writePackedVarint(10, tags);
    },
    null,
  );
}

function singly(pbf: PbfWriter, nodes: Elements['nodes'], text: TextAt): void {
  for (const { id, at, tags = {} } of nodes)
    pbf.writeMessage(
      1,
      (_, node) => {
        node.writeSVarintField(1, id);
        writeTags(node, tags, text);
        node.writeSVarintField(8, units(at[1]));
        node.writeSVarintField(9, units(at[0]));
      },
      null,
    );
}

function writeTags(pbf: PbfWriter, tags: Tags, text: TextAt): void {
  pbf.writePackedVarint(2, Object.keys(tags).map(text));
  pbf.writePackedVarint(3, Object.values(tags).map(text));
}

function writeWay(pbf: PbfWriter, id: number, refs: readonly number[], tags: Tags, text: TextAt): void {
  pbf.writeVarintField(1, id);
  writeTags(pbf, tags, text);
  pbf.writePackedSVarint(8, steps(refs));
}

function writeRelation(
  pbf: PbfWriter,
  id: number,
  members: Elements['relations'][number]['members'],
  tags: Tags,
  text: TextAt,
): void {
  pbf.writeVarintField(1, id);
  writeTags(pbf, tags, text);
  pbf.writePackedVarint(8, members.map(({ role }) => text(role))); // biome-ignore format: one line
  pbf.writePackedSVarint(9, steps(members.map(({ way }) => way)));
  pbf.writePackedVarint(10, members.map(() => 1)); // biome-ignore format: one line
}
