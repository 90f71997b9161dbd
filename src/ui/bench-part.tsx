import { lazy } from './lazy.tsx';
import { usePage } from './page.ts';

const Bench = lazy(async () => (await import('./bench/bench.tsx')).Bench);

/** The workbench, once a tool of it is asked for. */
export function BenchPart() {
  const { view } = usePage();
  return view.tool.value && <Bench />;
}
