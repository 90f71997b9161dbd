/**
 * A file of `geodata/` as editors find it: an entry a line, a list of plain values in one. The same content gives the same text, so
 * that a change of one record is a change of its lines.
 */
export const writeGeoJson = (value: unknown): string => `${write(value, 0)}\n`;

function write(value: unknown, depth: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((part) => write(part, depth + 1))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${write(part, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object' || part === null))
    return `${open}${parts.join(', ')}${close}`;
  const margin = '  '.repeat(depth);
  return `${open}\n${parts.map((part) => `${margin}  ${part}`).join(',\n')}\n${margin}${close}`;
}

/** A list of the atlas, one record a line. */
export const writeRecords = (records: readonly unknown[]): string =>
  records.length === 0 ? '[]\n' : `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`;

/** A record of the atlas by itself, indented. */
export const writeRecord = (record: unknown): string => `${JSON.stringify(record, null, 2)}\n`;
