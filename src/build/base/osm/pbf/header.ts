import { PbfReader } from 'pbf';

/** What is read here; a file that says it needs more would be misread. */
const KNOWN: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes'];

/** The day to which a file says it is up to date, from its first block; null where it does not say. @throws when it needs what is not read here. */
export function readFileHeader(bytes: Uint8Array): string | null {
  const { needs, seconds } = new PbfReader(bytes).readFields<{ needs: string[]; seconds: number }>(
    (field, header, pbf) => {
      if (field === 4) header.needs.push(pbf.readString());
      if (field === 32) header.seconds = pbf.readVarint();
    },
    { needs: [], seconds: 0 },
  );
  const unknown = needs.filter((need) => !KNOWN.includes(need));
  if (unknown.length > 0) throw new Error(`needs ${unknown.join(', ')}, which is not read here`);
  const day = new Date(seconds * 1000);
  return seconds > 0 && !Number.isNaN(day.getTime()) ? day.toISOString().slice(0, 10) : null;
}
