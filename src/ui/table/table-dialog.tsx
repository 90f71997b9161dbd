import '../kit/said.css';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { chosenColumns, readColumns } from '../../domain/table.ts';
import { recallText, remember } from '../../state/preferences.ts';
import { text } from '../../text/later.ts';
import { tellShown } from '../../text/shown.ts';
import { usePage } from '../kit/page.ts';
import { pressHeader, sortPlaces, type TableSort } from './table-sort.ts';
import './table.css';
import { orderWords, tableFacts } from '../kit/table-words.ts';
import { TableColumns } from './table-columns.tsx';
import { PlaceTable } from './table-rows.tsx';
import { TableTools } from './table-tools.tsx';

const REMEMBERED = 'table-columns';

/** Every shown place as a row: the full alternative to the map, to be sorted and taken away. */
export function TableDialog() {
  const page = usePage();
  const { store, loads } = page;
  const { details } = loads;
  const keys = useSignal(readColumns(recallText(REMEMBERED)));
  const sort = useSignal<TableSort>(null);
  const said = useSignal('');
  const facts = useComputed(() => tableFacts(page));
  const columns = useComputed(() => chosenColumns(keys.value));
  const rows = useComputed(() => sortPlaces(store.inTextOrder.value, sort.value, facts.value));
  const needsProse = keys.value.includes('description');
  useEffect(() => {
    if (needsProse) details.ask();
  }, [needsProse]);
  const missing = needsProse && typeof details.state.value === 'string' ? details.state.value : null;
  const shown = tellShown(rows.value, store.atlas.places.length);
  return (
    <div class="table-dialog">
      <header class="table-head">
        <h2>{text('table.title')}</h2>
        <p class="table-count">{shown}</p>
        <p class="table-said" role="status">
          {missing ? text(`table.${missing}`) : said.value}
        </p>
        {missing === 'failed' && (
          <button type="button" class="link" onClick={details.ask}>
            {text('table.retry')}
          </button>
        )}
        <TableColumns
          chosen={keys.value}
          choose={(chosen) => {
            keys.value = chosen;
            if (chosen.every((key) => key !== sort.value?.column)) sort.value = null;
            remember(REMEMBERED, chosen.join(','));
          }}
        />
        <TableTools
          rows={rows.value}
          columns={columns.value}
          facts={facts.value}
          ready={!missing}
          say={(words) => (said.value = words)}
        />
      </header>
      <PlaceTable
        caption={text('table.caption', { shown, order: orderWords(sort.value) })}
        rows={rows.value}
        columns={columns.value}
        facts={facts.value}
        sort={sort.value}
        press={(column) => {
          sort.value = pressHeader(sort.value, column);
          said.value = orderWords(sort.value);
        }}
      />
    </div>
  );
}
