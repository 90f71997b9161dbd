import { type Signal, useSignal } from '@preact/signals';
import { FIGURE_KINDS, type Figure, type FigureKind } from '../../domain/figure.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { FigureRemarks, FigureWords, SECTOR_CHOICES, sectorLabel } from './figure-parts.tsx';
import { ALL_FIGURES, type FigureFilter, filterFigures } from './filter-figures.ts';

/** Every quantity of the report, in the order of the text. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  const filter = useSignal<FigureFilter>(ALL_FIGURES);
  const shown = filterFigures(figures, filter.value);
  return (
    <>
      <FigureFilters
        filter={filter}
        kinds={FIGURE_KINDS.filter((kind) => figures.some((figure) => figure.kind === kind))}
      />
      <p class="figures-shown" role="status">
        {text('figures.shown', { n: shown.length, total: figures.length })}
      </p>
      {shown.length > 0 ? (
        <FigureTable figures={shown} />
      ) : (
        <p>
          {text('figures.none')}{' '}
          <button type="button" class="link" onClick={() => (filter.value = ALL_FIGURES)}>
            {text('figures.clear')}
          </button>
        </p>
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: Signal<FigureFilter>;
  /** Those that there are. */
  readonly kinds: readonly FigureKind[];
}

function FigureFilters({ filter, kinds }: FiltersProps) {
  const change = (part: Partial<FigureFilter>): void => {
    filter.value = { ...filter.value, ...part };
  };
  const { query, sector, kind } = filter.value;
  return (
    <search class="figures-filters">
      <input
        type="search"
        aria-label={text('figures.search')}
        placeholder={text('figures.search')}
        value={query}
        onInput={(event) => change({ query: event.currentTarget.value })}
      />
      <select
        aria-label={text('figures.sector')}
        value={sector ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ sector: SECTOR_CHOICES.find((choice) => choice === value) ?? null })
        }
      >
        <option value="">{text('figures.anySector')}</option>
        {SECTOR_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {sectorLabel(choice)}
          </option>
        ))}
      </select>
      <select
        aria-label={text('figures.kind')}
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: FIGURE_KINDS.find((choice) => choice === value) ?? null })
        }
      >
        <option value="">{text('figures.anyKind')}</option>
        {kinds.map((choice) => (
          <option key={choice} value={choice}>
            {text(`figures.kind.${choice}`)}
          </option>
        ))}
      </select>
    </search>
  );
}

function FigureTable({ figures }: { figures: readonly Figure[] }) {
  return (
    <table class="figures-table figures-all">
      <caption class="hidden">{text('figures.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('figures.subject')}</th>
          <th scope="col">{text('figures.words')}</th>
          <th scope="col">{text('figures.kind')}</th>
          <th scope="col">{text('figures.measure')}</th>
          <th scope="col">{text('figures.sector')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">
              {inLanguage(figure.subject)}
              <FigureRemarks figures={[figure]} />
            </th>
            <td>
              <FigureWords figure={figure} />
            </td>
            <td>
              {kindOf(figure)}
              <span class="figure-remark figure-folded">
                {text(`figures.measure.${figure.measure}`)} · {sectorLabel(figure.sector)}
              </span>
            </td>
            <td>{text(`figures.measure.${figure.measure}`)}</td>
            <td>{sectorLabel(figure.sector)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindOf = ({ kind, year }: Figure): string =>
  kind === 'change' ? text('figures.change', { year }) : text(`figures.kind.${kind}`);
