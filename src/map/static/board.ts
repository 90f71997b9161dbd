import type { Board } from '../../contract/board.ts';
import type { Box } from '../../domain/boxes.ts';
import type { Shape } from '../../look/shapes.ts';

export { ShapeNames, Shapes } from './shapes-svg.tsx';

interface Drawer {
  draw(shapes: readonly Shape[]): void;
  frame(box: Box): void;
  /** Asks for the full map, which gives the workbench a board of its own. Rejects where there is none. */
  needFull(): Promise<never>;
  cannotSketch(): void;
}

/** What the workbench can have of the simple map: shapes and framing. For all else the full map is asked for. */
export function simpleBoard(drawer: Drawer): Board {
  const held = new Map<string, readonly Shape[]>();
  return {
    draw(owner, shapes) {
      held.set(owner, shapes);
      drawer.draw([...held.values()].flat());
    },
    sketch(_wish, events) {
      drawer.needFull().catch(() => {
        drawer.cannotSketch();
        events.refused('');
      });
      return { stop: () => undefined };
    },
    heat: (points) => (points.length === 0 ? Promise.resolve() : drawer.needFull()),
    points: (wish) => (wish === null ? Promise.resolve() : drawer.needFull()),
    frame: drawer.frame,
    twin: (wish) => (wish === null ? Promise.resolve() : drawer.needFull()),
  };
}
