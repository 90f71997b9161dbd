import type { PlaceSummary, StageRecord } from '../../domain/place.ts';
import { toneOf } from '../../domain/tones.ts';
import { YEARS, type Year } from '../../domain/vocabulary.ts';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';
import { StageChip } from '../kit/place-row.tsx';
import { PlaceSymbol } from '../kit/symbol.tsx';
import { WordsLink } from '../kit/words-link.tsx';

/** What 2022 says was done of each place beside what 2023 says will be done, in the report's own words; by what the filter shows. */
export function FigurePromises() {
  const { inTextOrder } = usePage().store;
  const groups = groupByYears(inTextOrder.value);
  return (
    <>
      <p class="hint">{text('promises.hint', { n: groups.both.length })}</p>
      {(['both', 'only-2022', 'only-2023'] as const).map(
        (key) => groups[key].length > 0 && <PromiseTable key={key} name={key} places={groups[key]} />,
      )}
    </>
  );
}

type Group = 'both' | 'only-2022' | 'only-2023';

/** By the years of which the report states a stage; places of which it states none are left out. */
function groupByYears(places: readonly PlaceSummary[]): Record<Group, readonly PlaceSummary[]> {
  const groups: Record<Group, PlaceSummary[]> = { both: [], 'only-2022': [], 'only-2023': [] };
  for (const place of places) {
    const years = new Set(place.stages.map(({ year }) => year));
    if (years.size > 1) groups.both.push(place);
    else if (years.size === 1) groups[years.has(2022) ? 'only-2022' : 'only-2023'].push(place);
  }
  return groups;
}

function PromiseTable({ name, places }: { name: Group; places: readonly PlaceSummary[] }) {
  return (
    <table class="figures-table promises">
      <caption>
        <h3>{text(`promises.${name}`, { n: places.length })}</h3>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('promises.place')}</th>
          <th scope="col">{text('figures.before')}</th>
          <th scope="col">{text('figures.after')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id} data-tone={toneOf(place.sectors)}>
            <th scope="row" translate={false}>
              <PlaceSymbol place={place} /> {nameOf(place)}
            </th>
            {YEARS.map((year) => (
              <StageCell key={year} place={place} year={year} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StageCell({ place, year }: { place: PlaceSummary; year: Year }) {
  const records = place.stages.filter((record) => record.year === year);
  return (
    <td>
      {records.length === 0 && <span aria-hidden="true">—</span>}
      {records.map((record) => (
        <p key={record.quote}>
          <StageChip record={record} /> <StageWords record={record} />
        </p>
      ))}
    </td>
  );
}

/** The words that state the stage; they lead to where they stand. */
function StageWords({ record: { passage, quote } }: { record: StageRecord }) {
  const { store } = usePage();
  const words = store.passages.get(passage)?.text ?? '';
  const start = [...words.slice(0, Math.max(0, words.indexOf(quote)))].length;
  return <WordsLink span={{ passage, start, end: start + [...quote].length }} words={quote} />;
}
