import type { PlaceId } from '../../domain/ids.ts';
import type { Tombstone } from '../../domain/tombstone.ts';
import type { ReadText } from '../places/read-places.ts';

const FILE = 'places/tombstones.json';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the places that were taken out, and checks them against those that live. */
export function readTombstones(
  read: ReadText,
  living: ReadonlySet<string>,
): { tombstones: readonly Tombstone[]; errors: string[] } {
  const errors: string[] = [];
  const records = parse(read(FILE), errors);
  const seen = new Set<string>();
  const tombstones = records.flatMap((record, index): Tombstone[] => {
    const wrong = whatIsWrong((record ?? {}) as Record<string, unknown>, living, seen);
    const { id } = (record ?? {}) as Partial<Tombstone>;
    errors.push(...wrong.map((fault) => `${FILE}: ${id ?? `record ${index + 1}`}: ${fault}`));
    if (typeof id === 'string') seen.add(id);
    return wrong.length === 0 ? [record as Tombstone] : [];
  });
  return { tombstones, errors };
}

function parse(text: string | null, errors: string[]): readonly unknown[] {
  if (text === null) {
    errors.push(`${FILE}: missing; expected a list, empty where no place was taken out`);
    return [];
  }
  try {
    const records: unknown = JSON.parse(text);
    if (Array.isArray(records)) return records;
    errors.push(`${FILE}: expected a list`);
  } catch (error) {
    errors.push(`${FILE}: ${(error as Error).message}`);
  }
  return [];
}

function whatIsWrong(
  record: Record<string, unknown>,
  living: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): string[] {
  const { id, name, removed, replacedBy } = record;
  const reason = record.reason as Record<string, unknown> | null | undefined;
  const faults: readonly (readonly [wrong: boolean, message: string])[] = [
    [!(typeof id === 'string' && ID.test(id)), `id: ${JSON.stringify(id)}: expected a kebab-case string`],
    [living.has(id as PlaceId), 'id: is a living place’s; an id is never used again'],
    [seen.has(id as PlaceId), 'id: stands twice'],
    [!isText(name), 'name: expected the name that the place had'],
    [!isDay(removed), `removed: ${JSON.stringify(removed)}: expected an ISO 8601 day`],
    [!isText(reason?.zh) || !isText(reason?.en), 'reason: expected a text in zh and in en'],
    [
      replacedBy !== null && !living.has(replacedBy as PlaceId),
      `replacedBy: ${JSON.stringify(replacedBy)}: expected the id of a living place, or null`,
    ],
  ];
  return faults.flatMap(([wrong, message]) => (wrong ? [message] : []));
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
