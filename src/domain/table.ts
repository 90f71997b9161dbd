import { hasSubdistricts, onlyRole } from '#about';
import type { PlaceId, SubdistrictId } from './ids.ts';
import type { PlaceSummary, StageRecord } from './place.ts';
import { roundDegrees } from './positions.ts';
import type { Layer, LocationType, Sector, Stage } from './vocabulary.ts';
import { isOfRole, roleOf, YEARS, type YearRole } from './years.ts';

/** A word of a closed list, by its key in the table of strings. */
type Term = `layer.${Layer}` | `sector.${Sector}` | `stage.${Stage}` | `location.${LocationType}`;

/** What the columns need beyond the place itself. */
export interface TableFacts {
  say(term: Term): string;
  subdistrictName(id: SubdistrictId): string;
  /** Words one after the other, as the language of the page writes them. */
  listed(words: readonly string[]): string;
  /** What stands where something is so. */
  readonly yes: string;
  /** The name in the language of the page, and the one in the other language of the atlas. */
  namesOf(place: PlaceSummary): readonly [shown: string, other: string];
  nameOf(place: PlaceId): string | undefined;
  /** How well it is known where the place is, or why it is not on the map. */
  whereOf(place: PlaceSummary): string;
  /** How often the text names the place. */
  countMentions(place: PlaceId): number;
  /** Undefined while the prose is not loaded. */
  descriptionOf(place: PlaceId): string | undefined;
}

/** Text, a finite number, or null for nothing. */
export type Cell = string | number | null;

/** A column: what it says of a place, and for a stage the report's own words beside it. */
interface Column {
  readonly key: string;
  readonly kind: 'text' | 'number';
  /** Whether it is shown before a person has chosen. */
  readonly initial: boolean;
  value(place: PlaceSummary, facts: TableFacts): Cell;
  readonly quote?: { readonly key: string; of(place: PlaceSummary): string | null };
}

const column = <K extends string>(key: K, kind: Column['kind'], initial: boolean, value: Column['value']) => ({
  key,
  kind,
  initial,
  value,
});

/** Every column that a table may have, in the order of display. */
const ALL_COLUMNS = [
  column('name', 'text', true, (place, { namesOf }) => namesOf(place)[0]),
  column('sectors', 'text', true, ({ sectors }, facts) =>
    list(
      sectors.map((sector) => facts.say(`sector.${sector}`)),
      facts,
    ),
  ),
  column('layer', 'text', true, ({ layer }, { say }) => say(`layer.${layer}`)),
  stageColumn('stageReviewed', 'reviewed'),
  stageColumn('stagePlanned', 'planned'),
  column('where', 'text', true, (place, { whereOf }) => whereOf(place)),
  column('subdistricts', 'text', true, ({ location: { subdistricts = [] } }, facts) =>
    list(
      subdistricts.map((id) => facts.subdistrictName(id)),
      facts,
    ),
  ),
  column('mentions', 'number', true, ({ id }, { countMentions }) => countMentions(id)),
  column('type', 'text', false, ({ location }, { say }) => say(`location.${location.type}`)),
  column('precision', 'number', false, ({ location }) => location.precisionM),
  column('within', 'text', false, ({ location }, { nameOf }) => (location.within && nameOf(location.within)) || null),
  column('lng', 'number', false, ({ anchor }) => anchor && roundDegrees(anchor[0])),
  column('lat', 'number', false, ({ anchor }) => anchor && roundDegrees(anchor[1])),
  column('aliases', 'text', false, ({ aliases }, facts) => list(aliases, facts)),
  column('english', 'text', false, (place, { namesOf }) => namesOf(place)[1] || null),
  column('ambiguous', 'text', false, ({ location }, { yes }) => (location.ambiguous ? yes : null)),
  column('description', 'text', false, ({ id }, { descriptionOf }) => descriptionOf(id) ?? null),
] as const satisfies readonly Column[];

export type ColumnKey = (typeof ALL_COLUMNS)[number]['key'];
type QuoteKey = `${'stageReviewed' | 'stagePlanned'}.quote`;
/** What a header of the exported table stands for. */
export type TitleKey = ColumnKey | QuoteKey;
export interface TableColumn extends Column {
  readonly key: ColumnKey;
  readonly quote?: { readonly key: QuoteKey; of(place: PlaceSummary): string | null };
}

/** Columns that are empty in every row of this atlas. */
const EMPTY: readonly ColumnKey[] = [
  ...(onlyRole === 'reviewed' ? (['stagePlanned'] as const) : []),
  ...(onlyRole === 'planned' ? (['stageReviewed'] as const) : []),
  ...(hasSubdistricts ? [] : (['subdistricts'] as const)),
];

/** The columns in the order of display. The first names the row and is always shown. */
export const COLUMNS: readonly TableColumn[] = ALL_COLUMNS.filter(({ key }) => !EMPTY.includes(key));

const INITIAL: readonly ColumnKey[] = COLUMNS.filter(({ initial }) => initial).map(({ key }) => key);

/** The columns of these keys, in the order of display and always with the name. */
export const chosenColumns = (keys: readonly ColumnKey[]): readonly TableColumn[] =>
  COLUMNS.filter(({ key }) => key === 'name' || keys.includes(key));

/** Reads a remembered choice; what it names and nobody knows any more is left out, nothing remembered is the initial choice. */
export function readColumns(remembered: string | null): readonly ColumnKey[] {
  if (remembered === null) return INITIAL;
  const keys = remembered.split(',').map(withRole);
  return COLUMNS.map(({ key }) => key).filter((key) => key === 'name' || keys.includes(key));
}

/** What was remembered before the years had roles. */
const withRole = (key: string): string => {
  const year = Number(/^stage(\d{4})$/.exec(key)?.[1]);
  return YEARS.includes(year) ? (roleOf(year) === 'planned' ? 'stagePlanned' : 'stageReviewed') : key;
};

/** The table as lines of cells, its headers first; a stage is followed by the report's own words in a column of their own. */
export function toCells(
  places: readonly PlaceSummary[],
  columns: readonly TableColumn[],
  facts: TableFacts,
  titleOf: (column: TitleKey) => string,
): Cell[][] {
  const headers = columns.flatMap(({ key, quote }) => (quote ? [titleOf(key), titleOf(quote.key)] : titleOf(key)));
  const rows = places.map((place) =>
    columns.flatMap(({ value, quote }) => (quote ? [value(place, facts), quote.of(place)] : value(place, facts))),
  );
  return [headers, ...rows];
}

function stageColumn<K extends 'stageReviewed' | 'stagePlanned'>(key: K, role: YearRole) {
  const records = ({ stages }: PlaceSummary): readonly StageRecord[] => stages.filter(isOfRole(role));
  return {
    ...column(key, 'text', true, (place, facts) =>
      list(
        records(place).map(({ stage }) => facts.say(`stage.${stage}`)),
        facts,
      ),
    ),
    quote: {
      key: `${key}.quote` as const,
      of: (place: PlaceSummary): string | null =>
        records(place)
          .map(({ quote }) => quote)
          .join('、') || null,
    },
  };
}

const list = (words: readonly string[], { listed }: TableFacts): string | null =>
  words.length > 0 ? listed(words) : null;
