import { cellOf, type Taking, type Written, whole } from './taking.ts';
import { toCsv } from './to-csv.ts';

/** A table without geometry: longitude and latitude are columns where the taking has them. */
export function write(taking: Taking): Written {
  const { columns, features } = taking;
  const lines = [
    columns.map(({ title }) => title),
    ...features.map((feature) => columns.map((column) => cellOf(feature, column))),
  ];
  return whole(new Blob([toCsv(lines)], { type: 'text/csv;charset=utf-8' }), taking);
}
