import { useSignal, useSignalEffect } from '@preact/signals';
import { countAsked, FACETS, type Facet, OFFERED_FACETS } from '../../domain/filter.ts';
import { openBench } from '../../state/view.ts';
import { tellShown } from '../../text/shown.ts';
import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { labelOf } from '../kit/label.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

const FacetValues = lazy(
  async () => (await import('./facet-values.tsx')).FacetValues,
  () => text('filter.label'),
);

/** How many places are shown, and what decides it. */
export function Filters() {
  const { store, view } = usePage();
  const unfolded = useSignal(false);
  const open = view.facet;
  const area = store.display.value.area;
  const asked = countAsked(store.filter.value) + (area ? 1 : 0);
  useSignalEffect(() => {
    // Where it lies over the panes it makes way for the one asked for.
    view.view.value;
    unfolded.value = false;
  });
  return (
    <section class="filters" aria-label={text('filter.label')} data-unfolded={unfolded.value}>
      <div class="filters-head">
        <button
          type="button"
          class="narrow-only funnel"
          aria-expanded={unfolded.value}
          aria-controls="facets"
          onClick={() => (unfolded.value = !unfolded.value)}
        >
          <Icon name="funnel" />
          {text('filter.label')}
          {asked > 0 && <b class="badge">{asked}</b>}
        </button>
        <Status />
        {asked > 0 && (
          <button type="button" class="link" onClick={store.clearAll}>
            {text('filter.clear')}
          </button>
        )}
      </div>
      <div class="facets" id="facets">
        <div class="facet-buttons">
          {OFFERED_FACETS.map((facet) => (
            <FacetButton
              key={facet}
              facet={facet}
              isOpen={open.value === facet}
              onToggle={() => (open.value = open.value === facet ? null : facet)}
            />
          ))}
        </div>
        <Switches />
        {open.value && (
          <div id={`facet-${open.value}`}>
            <FacetValues facet={open.value} />
          </div>
        )}
        {asked > 0 && <Active />}
      </div>
    </section>
  );
}

/** The one announcement of each change of what is shown. */
function Status() {
  const { store } = usePage();
  return (
    <p class="status" role="status">
      {tellShown(store.shown.value, store.atlas.places.length)}
    </p>
  );
}

function FacetButton({ facet, isOpen, onToggle }: { facet: Facet; isOpen: boolean; onToggle: () => void }) {
  const asked = usePage().store.filter.value[facet].size;
  return (
    <button
      type="button"
      class="facet-button"
      aria-expanded={isOpen}
      aria-controls={`facet-${facet}`}
      onClick={onToggle}
    >
      {text(`filter.${facet}`)}
      {asked > 0 && (
        <b class="badge">
          <span class="hidden">{text('filter.asked', { n: asked })}</span>
          <span aria-hidden="true">{asked}</span>
        </b>
      )}
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
}

/** How the filter works: on what is in view only, and whether it hides the others. */
function Switches() {
  const { store } = usePage();
  const display = store.display.value;
  return (
    <div class="switches">
      {(['inView', 'dim'] as const).map((name) => (
        <label key={name} class="switch">
          <input
            type="checkbox"
            checked={display[name]}
            onChange={() => store.setDisplay({ [name]: !display[name] })}
          />
          {text(`filter.${name}`)}
        </label>
      ))}
    </div>
  );
}

/** What is asked for, each to be taken away by itself. */
function Active() {
  const { store } = usePage();
  const filter = store.filter.value;
  return (
    <ul class="active" aria-label={text('filter.active')}>
      {store.display.value.area && <ActiveArea />}
      {FACETS.flatMap((facet) =>
        [...filter[facet]].map((value) => (
          <li key={`${facet}.${value}`}>
            <button
              type="button"
              class="active-chip"
              aria-label={text('filter.remove', {
                facet: text(`filter.${facet}`),
                value: labelOf(store, facet, value),
              })}
              onClick={() => store.toggleFacet(facet, value)}
            >
              {labelOf(store, facet, value)}
              <Icon name="close" />
            </button>
          </li>
        )),
      )}
    </ul>
  );
}

/** The area of interest: opened in the workbench, or given up. */
function ActiveArea() {
  const { store, view } = usePage();
  const written = store.display.value.area;
  const name = store.areas.area.value?.area.name || text('filter.areaNameless');
  const isRead = store.areas.area.value?.text === written;
  return (
    <li class="active-area" aria-busy={!isRead}>
      <button type="button" class="active-chip" onClick={() => openBench(store, view, 'area')}>
        {text('filter.area')} · {name}
      </button>
      <button
        type="button"
        class="active-chip"
        aria-label={text('filter.areaRemove', { name })}
        onClick={() => store.setDisplay({ area: '' })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
