import './map-key.css';
import { keeps, NO_FILTER } from '../../domain/filter.ts';
import { whereaboutsOf } from '../../domain/located.ts';
import { SECTORS, type Sector } from '../../domain/vocabulary.ts';
import { SECTOR_TONE, TONES, type Tone } from '../../look/tones.ts';
import { text } from '../../text/later.ts';
import { DrawnOf } from '../kit/drawn-of.tsx';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';

const sectorsOf = (tone: Tone): readonly Sector[] => SECTORS.filter((sector) => SECTOR_TONE[sector] === tone);

/** What the colours of the map mean, how many places each stands for, and a filter by them. */
export function MapKey() {
  const { view } = usePage();
  const isOpen = view.key.value === 'open';
  return (
    <section class="map-key" aria-label={text('key.label')}>
      <button type="button" class="map-key-head" aria-expanded={isOpen} onClick={() => view.toggle('key')}>
        {text('filter.sector')}
        <Icon name={isOpen ? 'down' : 'up'} />
      </button>
      {isOpen && <Rows />}
    </section>
  );
}

function Rows() {
  const { store } = usePage();
  const asked = store.filter.value.sector;
  // As each value of a filter counts: what the other filters leave.
  const left = store.near.value.filter(keeps({ ...store.filter.value, sector: NO_FILTER.sector }));
  const choose = (sectors: readonly Sector[], isAsked: boolean): void => {
    const kept = [...asked].filter((sector) => !sectors.includes(sector));
    store.setFilter({ ...store.filter.value, sector: new Set(isAsked ? kept : [...kept, ...sectors]) });
  };
  return (
    <>
      <ul>
        {TONES.map((tone) => {
          const sectors = sectorsOf(tone);
          const isAsked = sectors.every((sector) => asked.has(sector));
          const places = left.filter((place) => place.sectors.some((sector) => sectors.includes(sector)));
          const drawn = places.filter((place) => whereaboutsOf(place) === 'drawn').length;
          return (
            <li key={tone}>
              <button
                type="button"
                class="map-key-row"
                data-tone={tone}
                aria-pressed={isAsked}
                title={sectors.map((sector) => text(`sector.${sector}`)).join(text('list.comma'))}
                onClick={() => choose(sectors, isAsked)}
              >
                <i class="map-key-dot" />
                {text(`tone.${tone}`)}
                <DrawnOf drawn={drawn} n={places.length} />
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <i class="map-key-dot" /> {text('key.exact')} <i class="map-key-dot" data-rough="" /> {text('key.rough')}
      </p>
    </>
  );
}
