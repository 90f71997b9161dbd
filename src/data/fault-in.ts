/**
 * The first fault in a list of records, naming file, record and field and what was expected; null where there is none. `shape` is
 * `field:kind` after `field:kind`, a kind being what `typeof` says, `list` or `null`, and `|` between several.
 */
export function faultIn(file: string, records: unknown, shape: string): string | null {
  if (!Array.isArray(records)) return `${file}: expected a list`;
  for (const [index, record] of records.entries()) {
    for (const field of shape.split(' ')) {
      const [name = '', kinds = ''] = field.split(':');
      if (kinds.split('|').includes(kindOf(record?.[name]))) continue;
      const which = typeof record?.id === 'string' ? record.id : `record ${index + 1}`;
      return `${file}: ${which}: ${name}: expected ${kinds}`;
    }
  }
  return null;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
