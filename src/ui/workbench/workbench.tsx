import '../kit/said.css';
import './workbench.css';
import './workbench-print.css';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Tool } from '../../state/tool.ts';
import { openBench } from '../../state/view.ts';
import { text } from '../../text/later.ts';
import { useFocusBack } from '../kit/focus-back.ts';
import { Icon } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';
import { SheetButtons } from '../kit/sheet-buttons.tsx';

/** Each loaded when first opened. */
const PARTS: Partial<Record<Tool, ComponentType>> = {
  area: lazy(
    async () => (await import('./area/area-tool.tsx')).AreaTool,
    () => text('bench.area'),
  ),
  near: lazy(
    async () => (await import('./near/near-tool.tsx')).NearTool,
    () => text('bench.near'),
  ),
  reach: lazy(
    async () => (await import('./reach/reach-tool.tsx')).ReachTool,
    () => text('bench.reach'),
  ),
  spread: lazy(
    async () => (await import('./spread/spread-tool.tsx')).SpreadTool,
    () => text('bench.spread'),
  ),
  compare: lazy(
    async () => (await import('./compare/compare-tool.tsx')).CompareTool,
    () => text('bench.compare'),
  ),
  measure: lazy(
    async () => (await import('./measure/measure-tool.tsx')).MeasureTool,
    () => text('bench.measure'),
  ),
  charts: lazy(
    async () => (await import('./charts/charts-tool.tsx')).ChartsTool,
    () => text('bench.charts'),
  ),
  data: lazy(
    async () => (await import('./own/data-tool.tsx')).DataTool,
    () => text('bench.data'),
  ),
  place: lazy(
    async () => (await import('./place/place-tool.tsx')).PlaceTool,
    () => text('bench.place'),
  ),
  take: lazy(
    async () => (await import('./take/take-tool.tsx')).TakeTool,
    () => text('bench.take'),
  ),
};
/** In the words that planners have for such work: to look up, to analyse, to give and take. */
const GROUPS = [
  ['look', ['area', 'near', 'charts']],
  ['analyse', ['spread', 'reach', 'compare', 'measure']],
  ['share', ['place', 'data', 'take']],
] as const satisfies readonly (readonly [string, readonly Tool[]])[];

/** The planner's workbench: one tool at a time, beside the map. */
export function Workbench() {
  const { store, view } = usePage();
  const tool = store.tool.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack();
  const tools = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Where the tools are a row that scrolls, the one that is open is in view.
    tools.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tool]);
  const Content = tool && PARTS[tool];
  if (!tool || !Content) return null;
  return (
    <section class="bench" aria-label={text('bench.label')}>
      <div class="bench-bar">
        <h2 tabIndex={-1} ref={heading}>
          {text(`bench.${tool}`)}
        </h2>
        <span class="spacer" />
        <PrintButton tool={tool} />
        <SheetButtons />
        <button
          type="button"
          class="quiet icon-button"
          aria-label={text('bench.close')}
          onClick={() => openBench(store, view, null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <nav class="bench-tools" aria-label={text('bench.tools')} ref={tools}>
        {GROUPS.map(([group, members]) => (
          <fieldset key={group} class="bench-group">
            <legend>{text(`bench.group.${group}`)}</legend>
            {members.map((name) => (
              <button
                key={name}
                type="button"
                class="bench-tool"
                aria-pressed={name === tool}
                onClick={() => openBench(store, view, name)}
              >
                {text(`bench.${name}`)}
              </button>
            ))}
          </fieldset>
        ))}
      </nav>
      <div class="bench-body" key={tool}>
        <Content />
      </div>
    </section>
  );
}

/** Puts what the tool says on paper, with the map. */
function PrintButton({ tool }: { tool: Tool }) {
  const { map, notices } = usePage();
  const running = useSignal<AbortController | null>(null);
  const print = async (): Promise<void> => {
    const panel = document.querySelector<HTMLElement>('.bench-body');
    if (!panel) return;
    const mine = new AbortController();
    running.value = mine;
    try {
      await map.printAnalysis(text('bench.printTitle', { tool: text(`bench.${tool}`) }), panel, mine.signal);
    } catch (error) {
      if (!mine.signal.aborted) {
        console.warn(error);
        notices.say({ id: 'bench-print', kind: 'trouble', text: text('print.failed') });
      }
    }
    running.value = null;
  };
  return (
    <button type="button" class="quiet" onClick={() => (running.value ? running.value.abort() : void print())}>
      {text(running.value ? 'bench.printing' : 'bench.print')}
    </button>
  );
}
