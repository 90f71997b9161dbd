import { type FileHandle, open } from 'node:fs/promises';
import type { Position } from 'geojson';
import type { Box } from '../../geometry/clip.ts';
import type { OsmExtract, OsmFeature, TellShare } from '../extract.ts';
import { indexOfId, makeIdList } from '../ids.ts';
import { type Block, listBlocks, readBlock } from './blocks.ts';
import { drawArea, drawWay, type PositionOf } from './geometry.ts';
import { readFileHeader } from './header.ts';
import { type Visitor, visitBlock } from './primitives.ts';
import { makeScan, type Scan } from './scan.ts';

/**
 * What of an .osm.pbf touches the box. The file is gone through three times, block by block: for what touches, for the other ways of
 * its areas, for the nodes of both; so memory grows with what touches, not with the file. @throws where the file is none or damaged.
 */
export async function readPbf(path: string, box: Box, tell: TellShare): Promise<OsmExtract> {
  const file = await open(path);
  try {
    const blocks = await listBlocks(file, (await file.stat()).size);
    const asOf = await inBlock(blocks[0] as Block, async (block) => readFileHeader(await readBlock(file, block)));
    const goThrough = (what: string, visitor: Visitor): Promise<void> => visitAll(file, blocks, visitor, what, tell);
    const { visitor, done } = makeScan(box);
    await goThrough('what touches the district', visitor);
    const scan = done();
    const members = await readMembers(scan, goThrough);
    const refsOf = (way: number): Float64Array | undefined => scan.ways.get(way)?.refs ?? members.get(way);
    const at = await readPositions(
      [...[...scan.ways.values()].map(({ refs }) => refs), ...members.values()],
      goThrough,
    );
    return { asOf, ...drawAll(scan, refsOf, at) };
  } finally {
    await file.close();
  }
}

type GoThrough = (what: string, visitor: Visitor) => Promise<void>;

async function visitAll(file: FileHandle, blocks: readonly Block[], visitor: Visitor, what: string, tell: TellShare) {
  for (const [i, block] of blocks.entries()) {
    tell(what, i / blocks.length);
    if (block.type === 'OSMData') await inBlock(block, async () => visitBlock(await readBlock(file, block), visitor));
  }
}

async function inBlock<T>(block: Block, work: (block: Block) => Promise<T>): Promise<T> {
  try {
    return await work(block);
  } catch (error) {
    throw new Error(`the block at byte ${block.at}: ${(error as Error).message}`);
  }
}

/** The nodes of the ways of areas that do not touch the box themselves. */
async function readMembers({ ways, areas }: Scan, goThrough: GoThrough): Promise<Map<number, Float64Array>> {
  const wanted = new Set(areas.flatMap((area) => area.ways.map(({ id }) => id)).filter((id) => !ways.has(id)));
  const found = new Map<number, Float64Array>();
  if (wanted.size === 0) return found;
  await goThrough('the rest of its areas', {
    way(id, refs) {
      if (wanted.has(id)) found.set(id, Float64Array.from(refs));
    },
  });
  return found;
}

async function readPositions(ways: readonly Float64Array[], goThrough: GoThrough): Promise<PositionOf> {
  const ids = makeIdList();
  for (const refs of ways) for (const ref of refs) ids.push(ref);
  const wanted = ids.sorted();
  const degrees = new Float64Array(wanted.length * 2).fill(Number.NaN);
  if (wanted.length > 0)
    await goThrough('where it lies', {
      node(id, lng, lat) {
        const at = indexOfId(wanted, id);
        if (at >= 0) degrees.set([lng, lat], at * 2);
      },
    });
  return (id): Position | null => {
    const at = indexOfId(wanted, id) * 2;
    const [lng = Number.NaN, lat = Number.NaN] = at < 0 ? [] : degrees.subarray(at, at + 2);
    return Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null;
  };
}

function drawAll(scan: Scan, refsOf: (way: number) => Float64Array | undefined, at: PositionOf) {
  const drawn: (readonly OsmFeature[] | null)[] = [
    scan.points,
    ...[...scan.ways].map(([id, way]) => drawWay(way, at, scan.lines.get(id) ?? [])),
    ...scan.areas.map((area) => {
      const feature = drawArea(area, refsOf, at);
      return feature && [feature];
    }),
  ];
  return {
    features: drawn.flatMap((features) => features ?? []),
    broken: drawn.filter((features) => features === null).length,
  };
}
