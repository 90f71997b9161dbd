import type { ComponentChildren } from 'preact';
import type { PassageId } from '../domain/ids.ts';
import type { PlaceDetail, PlaceSummary, Source } from '../domain/place.ts';
import { text } from '../text/text.ts';
import { precisionOf, sourceTarget } from './describe.ts';
import { usePage } from './page.ts';

/** Where the place is, how exactly that is known, and who says so. */
export function CardLocation({ place }: { place: PlaceSummary }) {
  const details = usePage().details.value;
  const detail = typeof details === 'string' ? undefined : details.get(place.id);
  const precision = precisionOf(place);
  return (
    <section class="card-section">
      <h3>{text('card.location')}</h3>
      <dl class="facts">
        <Fact name={text('card.type')} value={text(`location.${place.location.type}`)} />
        <Fact name={text('card.precision')} value={precision && `${precision.words}，${precision.metres}`} />
        {detail && <Evidence place={place} detail={detail} />}
      </dl>
    </section>
  );
}

function Evidence({ place, detail: { location } }: { place: PlaceSummary; detail: PlaceDetail }) {
  const datum = location.originalDatum;
  return (
    <>
      <Fact name={text(place.geometry ? 'card.method' : 'card.noGeometry')} value={location.method.zh} />
      <Fact name={text('card.doubt')} value={location.doubt?.zh} />
      <Fact
        name={text('card.datum')}
        value={datum && (datum === 'WGS-84' ? text('card.datumSame') : text('card.datumValue', { datum }))}
      />
      <Fact name={text('card.date')} value={location.date} />
      {location.sources.length > 0 && (
        <Fact
          name={text('card.sources')}
          value={
            <ul class="sources">
              {location.sources.map((source) => (
                <li key={source.ref + source.fact.zh}>
                  <SourceLine source={source} />
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: ComponentChildren }) {
  if (value === null || value === undefined || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function SourceLine({ source }: { source: Source }) {
  return (
    <>
      <SourceRef reference={source.ref} />
      <span class="source-fact">
        {source.fact.zh}
        {source.date && ` (${source.date})`}
      </span>
    </>
  );
}

function SourceRef({ reference }: { reference: string }) {
  const { store, view } = usePage();
  const target = sourceTarget(reference);
  if (target && 'href' in target) {
    return (
      <a href={target.href} target="_blank" rel="noreferrer">
        {shorten(reference)}
      </a>
    );
  }
  const passage = target?.passage as PassageId | undefined;
  if (!passage || !store.passages.has(passage)) return <span>{reference}</span>;
  const read = (): void => {
    view.view.value = 'report';
    view.sheet.value = 'peek';
    store.selectPassage(passage, 'card');
  };
  return (
    <button type="button" class="link" onClick={read}>
      {text('card.reportSource')}
    </button>
  );
}

const shorten = (reference: string): string =>
  reference
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^github:/, '')
    .replace(/@([0-9a-f]{7})[0-9a-f]*$/, ' @$1');
