import type { Board } from '../../contract/board.ts';
import type { Shape } from '../../look/shapes.ts';

export { ShapeNames, Shapes } from './shapes-svg.tsx';

type Drawer = Pick<Board, 'frame'> & { draw(shapes: readonly Shape[]): void };

/** What tools can have of the simple map: shapes and framing. */
export function simpleBoard({ draw, frame }: Drawer): Board {
  const held = new Map<string, readonly Shape[]>();
  const only = async (nothing: boolean): Promise<void> => {
    if (!nothing) throw new Error('the simple map draws shapes only');
  };
  return {
    draw(owner, shapes) {
      held.set(owner, shapes);
      draw([...held.values()].flat());
    },
    sketch(_wish, events) {
      events.refused('');
      return { stop: () => undefined };
    },
    heat: (points) => only(points.length === 0),
    points: (wish) => only(wish === null),
    frame,
    twin: (wish) => only(wish === null),
  };
}
