import type { CoordinateColumns, Encoding, OwnFault, TableSample } from '../../../contract/own-data.ts';
import { OwnEncoding } from './own-encoding.tsx';
import { OwnPointOut } from './own-point-out.tsx';
import { pairWords } from './own-table-words.ts';
import type { ReadAgain } from './own-wish.ts';

interface PointingProps {
  readonly sample: TableSample;
  /** The columns that were taken, or that may be meant. */
  readonly columns: CoordinateColumns | null;
  /** The encoding that the person has chosen. */
  readonly encoding: Encoding | undefined;
  readonly readAgain: ReadAgain;
}

/** The first rows of a table that could not be read, to say its header, columns and encoding. */
export function OwnPointing({ sample, columns, encoding, readAgain }: PointingProps) {
  const [lng, lat] = placesOf(columns, sample.header);
  return (
    <OwnPointOut
      key={`${sample.encoding} ${sample.headerLine} ${lng} ${lat}`}
      sample={sample}
      lng={lng}
      lat={lat}
      readAgain={readAgain}
    >
      <OwnEncoding encoding={sample.encoding} chosen={encoding} readAgain={readAgain} />
    </OwnPointOut>
  );
}

/** What of a fault a person can point at; null: it is none of a table. */
export function pointableOf(fault: OwnFault): Pick<PointingProps, 'sample' | 'columns'> | null {
  if (fault.kind === 'no-coordinate-columns') return { sample: fault.sample, columns: fault.likely };
  if (fault.kind !== 'nothing-usable' || !fault.table) return null;
  return { sample: fault.table, columns: fault.table.columns };
}

/** Where the columns stand in the table, from 0; -1: nowhere. */
export function placesOf(columns: CoordinateColumns | null, header: readonly string[]): readonly [number, number] {
  if (!columns) return [-1, -1];
  const { lng, lat } = pairWords(columns);
  return [header.indexOf(lng), header.indexOf(lat)];
}
