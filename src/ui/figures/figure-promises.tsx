import type { PlaceSummary, StageRecord } from '../../domain/place.ts';
import { isOfRole, roleOfRecord, YEAR_ROLES, type YearRole } from '../../domain/years.ts';
import { toneOf } from '../../look/tones.ts';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';
import { StageChip } from '../kit/place-row.tsx';
import { PlaceSymbol } from '../kit/symbol.tsx';
import { WordsLink } from '../kit/words-link.tsx';

/** What the report says was done of each place beside what it says will be done, in its own words; by what the filter shows. */
export function FigurePromises() {
  const { inTextOrder } = usePage().store;
  const groups = groupByYears(inTextOrder.value);
  return (
    <>
      <p class="hint">{text('promises.hint', { n: groups.both.length })}</p>
      {(['both', 'only-reviewed', 'only-planned'] as const).map(
        (key) => groups[key].length > 0 && <PromiseTable key={key} name={key} places={groups[key]} />,
      )}
    </>
  );
}

type Group = 'both' | 'only-reviewed' | 'only-planned';

/** By the years of which the report states a stage; places of which it states none are left out. */
function groupByYears(places: readonly PlaceSummary[]): Record<Group, readonly PlaceSummary[]> {
  const groups: Record<Group, PlaceSummary[]> = { both: [], 'only-reviewed': [], 'only-planned': [] };
  for (const place of places) {
    const roles = new Set(place.stages.map(roleOfRecord));
    const [role] = roles;
    if (roles.size > 1) groups.both.push(place);
    else if (role) groups[`only-${role}`].push(place);
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
            {YEAR_ROLES.map((role) => (
              <StageCell key={role} place={place} role={role} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StageCell({ place, role }: { place: PlaceSummary; role: YearRole }) {
  const records = place.stages.filter(isOfRole(role));
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
