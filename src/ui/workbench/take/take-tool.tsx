import type { ExtraColumns } from '../../../files/write/take.ts';
import { FORMATS } from '../../../files/write/write.ts';
import type { HeldArea } from '../../../state/held-area.ts';
import { text } from '../../../text/later.ts';
import { askedWords } from '../../kit/asked-words.ts';
import { usePage } from '../../kit/page.ts';
import { TakePlaces } from '../kit/take-places.tsx';

/** Takes the shown places away as a file, with their sources. */
export function TakeTool() {
  const { store, view } = usePage();
  const held = store.areas.area.value;
  const places = store.inTextOrder.value;
  const off = places.filter(({ geometry }) => geometry === null).length;
  return (
    <>
      <p>{text('take.what', { n: places.length, off })}</p>
      <p class="hint">{text('take.filter', { filter: askedWords(store) })}</p>
      <TakePlaces places={places} {...(held && { extras: relationsIn(held) })} />
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
      <button type="button" class="button bench-button" onClick={() => view.open('print')}>
        {text('take.sheet')}
      </button>
    </>
  );
}

/** Whether each place surely lies in the area of interest, or may. */
const relationsIn = ({ relations }: HeldArea): ExtraColumns => ({
  columns: [{ key: 'relation', title: text('take.column.relation'), kind: 'text' }],
  cells: new Map([...relations].map(([id, relation]) => [id, { relation }])),
});
