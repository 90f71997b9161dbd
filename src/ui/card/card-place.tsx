import { useEffect } from 'preact/hooks';
import { NO_FILTER } from '../../domain/filter.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { toneOf } from '../../look/tones.ts';
import { text } from '../../text/later.ts';
import { chinese, inLanguage, nameOf } from '../../text/speak.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { Failed } from '../kit/failed.tsx';
import { namesIn, namesOf, otherLang } from '../kit/names.ts';
import { usePage } from '../kit/page.ts';
import { StageChip } from '../kit/place-row.tsx';
import { precisionOf } from '../kit/precision.ts';
import { reasonOf } from '../kit/reason.ts';
import { PlaceSymbol } from '../kit/symbol.tsx';
import { CardHolds } from './card-holds.tsx';
import { CardLocation } from './card-location.tsx';
import { CardPassages } from './card-passages.tsx';
import { Stepper } from './stepper.tsx';

/** All that is known of one place. */
export function PlaceCard({ id }: { id: PlaceId }) {
  const { store, loads } = usePage();
  useEffect(loads.details.ask, []);
  const place = store.places.get(id);
  if (!place) return null;
  return (
    <div class="card-body" data-tone={toneOf(place.sectors)}>
      <CardHead place={place} />
      {!store.shownIds.value.has(id) && (
        <p class="aside">
          {text('card.filteredOut')}
          <button type="button" class="link" onClick={() => store.setFilter(NO_FILTER)}>
            {text('card.clearFilter')}
          </button>
        </p>
      )}
      <CardStages place={place} />
      <Description id={id} />
      <CardHolds place={place} />
      <CardPassages place={place} />
      <CardLocation place={place} />
    </div>
  );
}

function CardHead({ place }: { place: PlaceSummary }) {
  const { store } = usePage();
  const precision = precisionOf(place);
  const reason = reasonOf(place, namesOf(store.places));
  const where = precision ? `${text(`location.${place.location.type}`)} · ${precision.metres}` : reason;
  return (
    <header class="card-head">
      <PlaceSymbol place={place} />
      <div>
        <h2 tabIndex={-1} translate={false}>
          {nameOf(place)}
        </h2>
        <OtherName place={place} />
        {place.aliases.length > 0 && (
          <p class="aliases">
            {text('card.aliases')}{' '}
            <span lang={chinese()} translate={false}>
              {place.aliases.join('、')}
            </span>
          </p>
        )}
        <p class="card-facets">
          <b>{text(`layer.${place.layer}`)}</b>
          {place.sectors.map((sector) => (
            <span key={sector}>{text(`sector.${sector}`)}</span>
          ))}
        </p>
        <p class="card-where">{where}</p>
        <div class="card-steps">
          <Stepper />
          <CiteButton key={place.id} />
        </div>
      </div>
    </header>
  );
}

/** The name in the other language of the atlas. */
const OtherName = ({ place }: { place: PlaceSummary }) => (
  <p class="name-en" lang={otherLang()} translate={false}>
    {namesIn(place)[1]}
  </p>
);

/** The stages, each with the report's own words as evidence. */
function CardStages({ place }: { place: PlaceSummary }) {
  const { store, view } = usePage();
  const read = (passage: PlaceSummary['stages'][number]['passage']): void => {
    const mention = store.links.mentionsOf(place.id).findIndex((span) => span.passage === passage);
    view.read();
    if (mention < 0) store.selectPassage(passage, 'card');
    else store.selectPlace(place.id, 'card', mention);
  };
  return (
    <section class="card-section">
      <h3>{text('card.stages')}</h3>
      {place.stages.length === 0 && <p class="muted">{text('card.noStage')}</p>}
      <ul class="stages">
        {place.stages.map((record) => (
          <li key={`${record.year} ${record.passage}`}>
            <StageChip record={record} />
            <button type="button" class="quote" lang="zh-CN" onClick={() => read(record.passage)}>
              {text('quote.report', { quote: record.quote })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Description({ id }: { id: PlaceId }) {
  const { state, ask } = usePage().loads.details;
  const details = state.value;
  if (details === 'loading')
    return (
      <p class="derived muted" data-waits>
        {text('card.loading')}
      </p>
    );
  if (details === 'failed') return <Failed class="aside" words={text('card.detailsFailed')} again={ask} />;
  const detail = details.get(id);
  if (!detail) return null;
  return (
    <p class="derived">
      <span class="tag" title={text('card.derivedTitle')}>
        {text('card.derived')}
      </span>
      {inLanguage(detail.description)}
    </p>
  );
}
