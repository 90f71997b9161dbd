import { useEffect } from 'preact/hooks';
import { takePlaces } from '../../takeaway/take.ts';
import { FORMATS } from '../../takeaway/write.ts';
import { text } from '../../text/later.ts';
import { askedWords } from '../asked-words.ts';
import { usePage } from '../page.ts';
import { aboutPlaces, placeFacts } from '../takeaway-words.ts';
import { TakeAway } from './take-away.tsx';

/** Takes the shown places away as a file, with their sources. */
export function TakeTool() {
  const { store, view, details, askDetails } = usePage();
  useEffect(askDetails, []);
  const loaded = details.value;
  const places = store.inTextOrder.value;
  const off = places.filter(({ geometry }) => geometry === null).length;
  return (
    <>
      <p>{text('take.what', { n: places.length, off })}</p>
      <p class="hint">{text('take.filter', { filter: askedWords(store) })}</p>
      {loaded === 'loading' && <p role="status">{text('table.loading')}</p>}
      {loaded === 'failed' && (
        <p role="alert">
          {text('table.failed')}{' '}
          <button type="button" class="link" onClick={askDetails}>
            {text('table.retry')}
          </button>
        </p>
      )}
      {typeof loaded === 'object' && (
        <TakeAway
          make={(from) => takePlaces(places, placeFacts(store, loaded, from.here), aboutPlaces(store, places, from))}
        />
      )}
      <h3>{text('take.formats')}</h3>
      <dl class="bench-notes">
        {FORMATS.map((format) => (
          <div key={format}>
            <dt>{text(`take.format.${format}`)}</dt>
            <dd>{text(`take.about.${format}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{text('take.more')}</p>
      <button type="button" class="button bench-button" onClick={() => (view.dialog.value = 'print')}>
        {text('take.sheet')}
      </button>
    </>
  );
}
