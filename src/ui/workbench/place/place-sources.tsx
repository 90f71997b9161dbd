import type { PlacingSource } from '../../../domain/placement.ts';
import { text } from '../../../text/later.ts';

interface SourcesProps {
  readonly sources: readonly PlacingSource[];
  change(sources: readonly PlacingSource[]): void;
}

/** How one knows: an address, a document, or that one was there; what it says, and when. */
export function PlaceSources({ sources, change }: SourcesProps) {
  const set = (index: number, more: Partial<PlacingSource>): void =>
    change(sources.map((source, at) => (at === index ? tidy({ ...source, ...more }) : source)));
  return (
    <>
      <h3>{text('place.sources')}</h3>
      {sources.map((source, index) => (
        <fieldset key={index} class="placing-source">
          <legend class="hidden">{text('place.source', { n: index + 1 })}</legend>
          <label class="bench-field">
            {text('place.ref')}
            <input
              type="text"
              value={source.ref}
              placeholder={text('place.refLike')}
              onInput={(event) => set(index, { ref: event.currentTarget.value })}
            />
          </label>
          <label class="bench-field">
            {text('place.fact')}
            <textarea
              rows={2}
              value={source.fact}
              onInput={(event) => set(index, { fact: event.currentTarget.value })}
            />
          </label>
          <label class="bench-field">
            {text('place.date')}
            <input
              type="date"
              value={source.date ?? ''}
              onInput={(event) => set(index, { date: event.currentTarget.value })}
            />
          </label>
        </fieldset>
      ))}
      <button type="button" class="link" onClick={() => change([...sources, { ref: '', fact: '' }])}>
        {text('place.moreSources')}
      </button>
    </>
  );
}

/** No day is none, not an empty one. */
const tidy = ({ date, ...source }: PlacingSource): PlacingSource => ({ ...source, ...(date && { date }) });
