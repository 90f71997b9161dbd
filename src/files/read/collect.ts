import type { OwnDataset, OwnFormat, OwnNote, OwnOptions, OwnShape, RowFault, Where } from '../../contract/own-data.ts';
import { cleanName, cleanText } from './clean-text.ts';
import { type Cell, createColumns } from './columns.ts';
import type { System } from './crs.ts';
import { createReader, isEmpty, isRecord } from './geometry.ts';
import { hold, LIMITS } from './limits.ts';
import { createFaults, createPlacing, createPoints, type Faults, type Placing } from './points.ts';
import { refuse } from './refusal.ts';

/** Gathers features one by one, good ones and faults. @throws Refusal at a limit, and when nothing is left at the end. */
export function createCollector(options: OwnOptions) {
  const faults = createFaults();
  const placing = createPlacing(options.datum, options.swap ?? false, faults);
  const points = createPoints(placing);
  const columns = createColumns();
  const shapes: OwnShape[] = [];
  const read = createReader(placing, faults);
  const notes: OwnNote[] = [];
  let features = 0;

  /** `system`: what the positions are in, where they are no degrees. */
  function addFeature(geometry: unknown, properties: unknown, where: Where, system: System | null = null) {
    hold('features', ++features);
    if (geometry === null || geometry === undefined || isEmpty(geometry)) {
      return faults.add({ kind: 'feature-without-geometry', where });
    }
    const before = faults.taken().faultCount;
    const parts = read(geometry, where, system);
    if (!parts) {
      // A vertex outside the world has been told already.
      if (faults.taken().faultCount === before) faults.add({ kind: 'bad-geometry', where, type: typeOf(geometry) });
      return;
    }
    const cells = cellsOf(properties, where, faults);
    for (const [lng = Number.NaN, lat = Number.NaN] of parts.points) {
      const row = points.add(lng, lat, where);
      if (row >= 0) for (const [name, cell] of cells) columns.put(row, name, cell);
    }
    for (const shape of parts.shapes) {
      shapes.push({ type: 'Feature', geometry: shape, properties: Object.fromEntries(cells) });
    }
    hold('features', points.count() + shapes.length);
    hold('columns', columns.size());
  }

  return {
    fault: (fault: RowFault): void => faults.add(fault),
    note: (note: OwnNote): void => void notes.push(note),
    addFeature,
    /** `encoding`: of its texts, where the person may choose another. */
    finish: (name: string, format: OwnFormat, encoding: string | null = null): OwnDataset =>
      assemble(
        {
          name,
          format,
          encoding,
          datum: options.datum,
          fields: columns.taken(points.count()),
          shapes,
          notes,
          tables: [],
        },
        { faults, placing, points },
      ),
  };
}
export type Collector = ReturnType<typeof createCollector>;

/** The dataset, if anything is left of it. @throws Refusal */
export function assemble(
  known: Pick<OwnDataset, 'name' | 'format' | 'encoding' | 'datum' | 'fields' | 'shapes' | 'tables'> & {
    readonly notes?: readonly OwnNote[];
  },
  gathered: { readonly faults: Faults; readonly placing: Placing; readonly points: ReturnType<typeof createPoints> },
): OwnDataset {
  const told = gathered.faults.taken();
  const count = gathered.points.count();
  const bounds = gathered.placing.bounds();
  const swapped = gathered.placing.swapped();
  const first: RowFault[] = swapped > 0 ? [{ kind: 'swapped', count: swapped }] : [];
  const faults = [...first, ...told.faults].slice(0, 100);
  const faultCount = told.faultCount + first.length;
  if (!bounds || (count === 0 && known.shapes.length === 0)) {
    // The columns of a table can be pointed out: degrees may stand in others.
    const [table = null] = known.tables;
    if (!table) refuseProjected(told.faults);
    refuse({ kind: 'nothing-usable', format: known.format, faults, faultCount, table });
  }
  const { notes = [] } = known;
  return {
    ...known,
    name: cleanText(known.name),
    count,
    bounds,
    ...gathered.points.taken(),
    notes,
    faults,
    faultCount,
  };
}

/** Where every position lies off the earth by far, the file is in metres: that says more than each of them. @throws Refusal */
function refuseProjected(faults: readonly RowFault[]): void {
  const off = faults.flatMap((fault) => (fault.kind === 'outside-world' ? [fault] : []));
  const [first] = off;
  if (!first || off.length < faults.length) return;
  const isMetres = off.every(({ lng, lat }) => Math.max(Math.abs(lng), Math.abs(lat)) > 10_000);
  if (isMetres) refuse({ kind: 'projected', where: first.where, x: first.lng, y: first.lat });
}

const typeOf = (geometry: unknown): string =>
  isRecord(geometry) && typeof geometry.type === 'string' ? cleanName(geometry.type) : '';

/** Properties as plain cells under clean names. */
function cellsOf(properties: unknown, where: Where, faults: Faults): [string, Cell][] {
  if (!isRecord(properties)) return [];
  const entries = Object.entries(properties);
  hold('columns', entries.length);
  return entries.map(([key, value]) => {
    const name = cleanName(key);
    if (typeof value === 'string' && value.includes('\ufffd')) faults.add({ kind: 'text-damaged', where, field: name });
    return [
      name,
      cellOf(value, () => faults.add({ kind: 'text-cut', where, field: name, most: LIMITS.textLength.most })),
    ];
  });
}

function cellOf(value: unknown, cut: () => void): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return cutText(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), cut);
}

/** A text within the limit; `cut` is told when it was not. */
export function cutText(text: string, cut: () => void): string {
  const { most } = LIMITS.textLength;
  if (text.length <= most) return cleanText(text);
  cut();
  return cleanText(text.slice(0, most));
}
