import type { ComponentChildren } from 'preact';
import type { PlaceDetail, PlaceSummary } from '../../domain/place.ts';
import { openBench } from '../../state/view.ts';
import { text } from '../../text/later.ts';
import { inLanguage, nameOf } from '../../text/speak.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { listed } from '../../text/text.ts';
import { openPlacing } from '../kit/open-placing.ts';
import { usePage } from '../kit/page.ts';
import { precisionOf } from '../kit/precision.ts';
import { SourceLine } from './source-line.tsx';

/** Where the place is, how exactly that is known, and who says so. */
export function CardLocation({ place }: { place: PlaceSummary }) {
  const { loads, embedded, store, view } = usePage();
  const details = loads.details.state.value;
  const around = (): void => {
    store.setDisplay({ area: `radius:${place.id},1000:${text('card.aroundName', { name: nameOf(place) })}` });
    store.clearSelection('card');
    openBench(store, view, 'area');
  };
  const detail = typeof details === 'string' ? undefined : details.get(place.id);
  const precision = precisionOf(place);
  return (
    <section class="card-section">
      <h3>{text('card.location')}</h3>
      <dl class="facts">
        <Fact name={text('card.type')} value={text(`location.${place.location.type}`)} />
        <Fact
          name={text('card.precision')}
          value={precision && text('list.clause', { first: precision.words, second: precision.metres })}
        />
        <Fact
          name={text('filter.subdistrict')}
          value={
            place.location.subdistricts &&
            text('card.subdistricts', {
              names: listed(place.location.subdistricts.map((id) => subdistrictName(id))),
            })
          }
        />
        {detail && <Evidence place={place} detail={detail} />}
      </dl>
      {place.yours && <p class="aside">{text('card.yours')}</p>}
      {!embedded && (
        <button type="button" class="link" onClick={() => openPlacing(store, view, place.id)}>
          {text(place.geometry ? 'card.correctIt' : 'card.placeIt')}
        </button>
      )}
      {place.anchor && !embedded && (
        <button type="button" class="link" onClick={around}>
          {text('card.around')}
        </button>
      )}
    </section>
  );
}

function Evidence({ place, detail: { location } }: { place: PlaceSummary; detail: PlaceDetail }) {
  const datum = location.originalDatum;
  return (
    <>
      <Fact name={text(place.geometry ? 'card.method' : 'card.noGeometry')} value={inLanguage(location.method)} />
      <Fact name={text('card.doubt')} value={location.doubt && inLanguage(location.doubt)} />
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
