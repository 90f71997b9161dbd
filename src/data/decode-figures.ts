import type { Decoded } from '../domain/atlas.ts';
import type { Figure } from '../domain/figure.ts';

/** Reads the figures. Errors name the record and what was expected of it. */
export function decodeFigures(json: unknown): Decoded<readonly Figure[]> {
  if (!Array.isArray(json)) return { ok: false, error: 'figures: expected a list' };
  for (const [index, record] of (json as Partial<Figure>[]).entries()) {
    const wrong = whatIsWrong(record);
    if (wrong) return { ok: false, error: `figures: ${record?.id ?? `record ${index + 1}`}: ${wrong}` };
  }
  return { ok: true, value: json as Figure[], notes: [] };
}

function whatIsWrong(record: Partial<Figure> | null): string | null {
  if (!record?.id || !record.exact || !record.passage) return 'expected id, exact and passage';
  if (!record.subject?.key || !record.subject.zh) return 'expected a subject with key and name';
  const { start, end, value } = record;
  if (!(Number.isInteger(start) && Number.isInteger(end) && Number(start) < Number(end)))
    return 'expected start and end in code points';
  return value === null || Number.isFinite(value) ? null : 'expected a number or null as value';
}
