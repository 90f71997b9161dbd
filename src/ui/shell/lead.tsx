import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { startTour } from '../reading/start-tour.ts';

/** What this page is and where one can begin; the build writes the same into the page (`renderLead`). */
export function Lead() {
  const page = usePage();
  const { store, view } = page;
  if (view.lead.value === 'closed') return null;
  const { places } = store.atlas;
  const drawn = places.filter(({ geometry }) => geometry !== null).length;
  const bySector = (): void => {
    view.open('list');
    view.facet.value = 'sector';
  };
  return (
    <div class="lead">
      <p>
        <b>{text('lead.what', { n: places.length, drawn })}</b>
        {text('lead.how')}
      </p>
      <div class="lead-ways">
        <button type="button" class="button" onClick={bySector}>
          {text('lead.sector')}
        </button>
        <button type="button" class="button" onClick={() => startTour(page)}>
          {text('lead.tour')}
        </button>
        <button type="button" class="button" onClick={() => view.open('search')}>
          {text('lead.search')}
        </button>
      </div>
      <button
        type="button"
        class="icon-button lead-close"
        aria-label={text('lead.close')}
        title={text('lead.close')}
        onClick={() => view.close('lead')}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
