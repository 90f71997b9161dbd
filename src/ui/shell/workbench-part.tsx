import { openBench } from '../../state/view.ts';
import { text } from '../../text/text.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

const Workbench = lazy(
  async () => (await import('../workbench/workbench.tsx')).Workbench,
  () => text('bar.bench'),
  'part-box',
  ({ store, view }) => openBench(store, view, null),
);

/** The workbench, once a tool of it is asked for. */
export function WorkbenchPart() {
  const { store } = usePage();
  return store.tool.value && <Workbench />;
}
