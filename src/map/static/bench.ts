import type { BenchMap } from '../../contract/workbench-map.ts';
import type { Box } from '../../domain/boxes.ts';
import type { Shape } from '../../look/shapes.ts';

interface Drawer {
  draw(shapes: readonly Shape[]): void;
  frame(box: Box): void;
  cannotSketch(): void;
}

/** What the workbench can have of the simple map: shapes and framing. All else is refused, and the tools say so. */
export function simpleBench(drawer: Drawer): BenchMap {
  const held = new Map<string, readonly Shape[]>();
  const refuse = (): Promise<never> => Promise.reject(new Error('the simple map draws shapes only'));
  return {
    draw(owner, shapes) {
      held.set(owner, shapes);
      drawer.draw([...held.values()].flat());
    },
    sketch(_wish, events) {
      drawer.cannotSketch();
      // Whoever asked has the answer first.
      queueMicrotask(() => events.refused(''));
      return { stop: () => undefined };
    },
    heat: (points) => (points.length === 0 ? Promise.resolve() : refuse()),
    points: (wish) => (wish === null ? Promise.resolve() : refuse()),
    frame: drawer.frame,
    twin: (wish) => (wish === null ? Promise.resolve() : refuse()),
  };
}
