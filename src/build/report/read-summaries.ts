import type { Section } from '../../domain/report.ts';
import type { SectionSummary } from '../../domain/summary.ts';
import type { ReadText } from '../places/read-places.ts';

const FILE = 'summaries.json';
const FIELDS = ['titleEn', 'en', 'madeBy', 'date'] as const;

/** Reads the English summaries of the sections, and checks that each section has one and no other has. A report may have none at all. */
export function readSummaries(
  read: ReadText,
  sections: readonly Pick<Section, 'id'>[],
): { summaries: readonly SectionSummary[]; errors: string[] } {
  const stored = read(FILE);
  if (stored === null) return { summaries: [], errors: [] };
  const records = parse(stored);
  if (typeof records === 'string') return { summaries: [], errors: [`${FILE}: ${records}`] };
  const has = (id: unknown): boolean => sections.some((section) => section.id === id);
  const errors = records.flatMap((record, index) => {
    const name = typeof record.section === 'string' ? record.section : `record ${index + 1}`;
    const isSecond = records.findIndex(({ section }) => section === record.section) < index;
    return [
      ...(has(record.section) ? [] : ['section: expected the id of a section of the report']),
      ...(isSecond ? ['section: stands twice'] : []),
      ...FIELDS.filter((field) => !isText(record[field])).map((field) => `${field}: expected a text`),
      ...(isText(record.date) && !isDay(record.date) ? [`date: “${record.date}”: expected an ISO 8601 day`] : []),
    ].map((fault) => `${FILE}: ${name}: ${fault}`);
  });
  const missing = sections
    .filter(({ id }) => records.every(({ section }) => section !== id))
    .map(({ id }) => `${FILE}: ${id}: has no summary, expected one`);
  return { summaries: records as readonly SectionSummary[], errors: [...errors, ...missing] };
}

function parse(text: string): readonly Partial<SectionSummary>[] | string {
  try {
    const records: unknown = JSON.parse(text);
    return Array.isArray(records) ? records.map((record) => record ?? {}) : 'expected a list';
  } catch (error) {
    return (error as Error).message;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
