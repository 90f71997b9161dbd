import { remember } from '../../state/preferences.ts';
import { text } from '../../text/text.ts';
import { usePage } from '../kit/page.ts';

const NARROWEST = 300;
const WIDEST = 760;
const STEP = 24;
/** What single clicks go through: nobody has to drag. */
const STOPS = [360, 440, 600];

/** Where the pointer took hold. */
let grabbed = 0;

/** The edge between report and map: dragged, or moved by the arrow keys. */
export function Splitter() {
  const { view } = usePage();
  if (view.report.value === 'folded')
    return (
      <button type="button" class="unfold" aria-controls="report-pane" onClick={() => view.open('report')}>
        {text('view.report')}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a control, a rule is not
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text('reader.resize')}
      aria-controls="report-pane"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={widthNow()}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (by) setWidth(event.currentTarget, widthNow() + by);
      }}
      onClick={({ currentTarget, clientX }) => {
        if (Math.abs(clientX - grabbed) < 3)
          setWidth(currentTarget, STOPS.find((stop) => stop > widthNow() + 3) ?? NARROWEST);
      }}
      onPointerDown={({ currentTarget, pointerId, clientX }) => {
        grabbed = clientX;
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={(event) => {
        // A hand that trembles while it clicks does not drag.
        if (event.currentTarget.hasPointerCapture(event.pointerId) && Math.abs(event.clientX - grabbed) >= 3)
          setWidth(event.currentTarget, event.clientX);
      }}
    />
  );
}

const widthNow = (): number => Math.round(document.getElementById('report-pane')?.offsetWidth ?? NARROWEST);

function setWidth(splitter: HTMLElement, wanted: number): void {
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
  document.documentElement.style.setProperty('--report-width', `${width}px`);
  splitter.setAttribute('aria-valuenow', String(width));
  remember('report-width', String(width));
}
