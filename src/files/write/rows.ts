import type { Details } from '../../domain/atlas.ts';
import { sentenceAround } from '../../domain/cite.ts';
import type { PassageId, PlaceId } from '../../domain/ids.ts';
import type { Links } from '../../domain/links.ts';
import type { Bilingual, PlaceSummary } from '../../domain/place.ts';
import type { Passage, ReportHead } from '../../domain/report.ts';
import { type Cell, COLUMNS, type ColumnKey, type TableFacts } from '../../domain/table.ts';
import { isOfRole, type YearRole } from '../../domain/years.ts';
import type { TakenColumn } from './taking.ts';

/** What the records need beyond the places themselves. */
export interface PlaceFacts extends Omit<TableFacts, 'descriptionOf' | 'countMentions'> {
  readonly links: Links;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  /** The oldest first. */
  readonly reports: readonly ReportHead[];
  /** Prose and sources; a record without them would say less than the atlas knows, so they are loaded first. */
  readonly details: Details;
  /** The sentence in the language of the page. */
  wordsOf(bilingual: Bilingual): string;
  /** The address of the place in the atlas. */
  linkTo(place: PlaceId): string;
}

/** A column of the records, before it has a title. */
interface Column {
  readonly key: string;
  readonly kind: TakenColumn['kind'];
  value(place: PlaceSummary, facts: PlaceFacts): Cell;
}

const column = <K extends string>(key: K, kind: Column['kind'], value: Column['value']) => ({ key, kind, value });
const text = <K extends string>(key: K, value: Column['value']) => column(key, 'text', value);

/** A column of the table of places, under a name for programs. */
function asInTable<K extends string>(key: K, of: ColumnKey, kind: Column['kind'] = 'text') {
  const shown = COLUMNS.find((each) => each.key === of);
  return column(key, kind, (place, facts) => shown?.value(place, tableFacts(facts)) ?? null);
}

/** What is said of a place, in the order of the columns. A term of a closed list stands there by its key and by its label. */
export const PLACE_COLUMNS = [
  text('id', ({ id }) => id),
  text('name', ({ name }) => name),
  text('name_en', ({ nameEn }) => nameEn || null),
  asInTable('aliases', 'aliases'),
  text('layer', ({ layer }) => layer),
  asInTable('layer_label', 'layer'),
  text('sectors', ({ sectors }) => sectors.join()),
  asInTable('sectors_label', 'sectors'),
  ...stageColumns('reviewed', 'stageReviewed'),
  ...stageColumns('planned', 'stagePlanned'),
  column('mentions', 'integer', ({ id }, { links }) => links.mentionsOf(id).length),
  text('passages', ({ id }, { links }) => links.passagesOf(id).join()),
  text('first_quote', firstQuote),
  asInTable('description', 'description'),
  text('location_type', ({ location }) => location.type),
  asInTable('location_label', 'type'),
  column('precision_m', 'number', ({ location }) => location.precisionM),
  text('within', ({ location }) => location.within),
  asInTable('within_name', 'within'),
  text('subdistricts', ({ location }) => location.subdistricts?.join() || null),
  asInTable('subdistricts_label', 'subdistricts'),
  text('original_datum', (place, facts) => locationOf(place, facts)?.originalDatum ?? null),
  text('location_date', (place, facts) => locationOf(place, facts)?.date ?? null),
  text('method', (place, facts) => wordsOf(locationOf(place, facts)?.method, facts)),
  text('sources', sourcesOf),
  asInTable('ambiguous', 'ambiguous'),
  text('doubt', (place, facts) => wordsOf(locationOf(place, facts)?.doubt, facts)),
  asInTable('lng', 'lng', 'number'),
  asInTable('lat', 'lat', 'number'),
  text('link', ({ id }, { linkTo }) => linkTo(id)),
] as const satisfies readonly Column[];

export type PlaceKey = (typeof PLACE_COLUMNS)[number]['key'];

const tableFacts = ({ links, details, wordsOf: say, ...facts }: PlaceFacts): TableFacts => ({
  ...facts,
  countMentions: (id) => links.mentionsOf(id).length,
  descriptionOf: (id) => {
    const detail = details.get(id);
    return detail && say(detail.description);
  },
});

function stageColumns<R extends YearRole>(role: R, column: 'stageReviewed' | 'stagePlanned') {
  const records = ({ stages }: PlaceSummary) => stages.filter(isOfRole(role));
  const shown = COLUMNS.find(({ key }) => key === column);
  return [
    text(
      `stage_${role}`,
      (place) =>
        records(place)
          .map(({ stage }) => stage)
          .join() || null,
    ),
    asInTable(`stage_${role}_label`, column),
    text(`stage_${role}_words`, (place) => (shown && 'quote' in shown ? shown.quote.of(place) : null)),
  ] as const;
}

/** The whole sentence that names the place first. */
function firstQuote({ id }: PlaceSummary, { links, passages }: PlaceFacts): string | null {
  const [first] = links.mentionsOf(id);
  const passage = first && passages.get(first.passage);
  return passage ? sentenceAround(passage.text, first) : null;
}

const locationOf = ({ id }: PlaceSummary, { details }: PlaceFacts) => details.get(id)?.location;

const wordsOf = (bilingual: Bilingual | undefined, facts: PlaceFacts): string | null =>
  bilingual ? facts.wordsOf(bilingual) : null;

/** What each source says and where it stands, one a line. */
function sourcesOf(place: PlaceSummary, facts: PlaceFacts): string | null {
  const sources = locationOf(place, facts)?.sources ?? [];
  const lines = sources.map(({ ref, fact, date }) => `${facts.wordsOf(fact)} [${date ? `${ref}, ${date}` : ref}]`);
  return lines.join('\n') || null;
}
