import { VIEWS, type View } from '../../state/arrangement.ts';
import { openBench, toggleBench } from '../../state/view.ts';
import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';

const PANE: Record<View, string> = { map: 'map-pane', report: 'report-pane', list: 'list' };

/** Switches between map, report and list where there is room for one. */
export function Tabs() {
  const { store, view } = usePage();
  return (
    <nav class="tabs" aria-label={text('view.switch')}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          class="tab"
          aria-controls={PANE[name]}
          aria-pressed={view.view.value === name && !store.tool.value}
          onClick={() => {
            view.turnTo(name);
            openBench(store, view, null);
          }}
        >
          <Icon name={name} />
          {text(`view.${name}`)}
        </button>
      ))}
      <button
        type="button"
        class="tab"
        aria-controls="bench"
        aria-pressed={store.tool.value !== null}
        onClick={() => toggleBench(store, view)}
      >
        <Icon name="bench" />
        {text('bar.bench')}
      </button>
    </nav>
  );
}
