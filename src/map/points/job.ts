import type { PointColor } from '../../look/point-color.ts';
import { indexPoints } from './index-points.ts';
import type { FromWorker, Picture, ToWorker } from './messages.ts';
import { createPainter, type Painted } from './painter.ts';

type Answer = (message: FromWorker, transfer: Transferable[]) => void;

/** What the worker does, without the worker: hears a message and answers it, in order. Rejects when it cannot. */
export function createJob(answer: Answer, toPicture: (painted: Painted) => Promise<Picture>) {
  let painter: ReturnType<typeof createPainter> | null = null;
  let color: PointColor | null = null;

  function ready(): NonNullable<typeof painter> {
    if (!painter) throw new Error('points were asked for before their positions came');
    return painter;
  }

  return async (message: ToWorker): Promise<void> => {
    switch (message.kind) {
      case 'positions': {
        const index = indexPoints(message.positions);
        painter = createPainter(index);
        const tree = (index.tree.data as ArrayBuffer).slice(0);
        const rows = index.rows.slice();
        answer({ kind: 'indexed', tree, rows }, [tree, rows.buffer]);
        return;
      }
      case 'color':
        color = message.keepsColumn ? withColumnOf(message.color, color) : message.color;
        ready().setColor(color);
        return;
      case 'visible':
        ready().setVisible(message.visible);
        return;
      case 'highlight':
        ready().setHighlight(message.rows);
        return;
      case 'paint': {
        const picture = await toPicture(ready().paint(message.order));
        answer({ kind: 'painted', id: message.id, picture }, 'close' in picture.image ? [picture.image] : []);
        return;
      }
    }
  };
}

function withColumnOf(color: PointColor, before: PointColor | null): PointColor {
  if (color.kind === 'number' && before?.kind === 'number') return { ...color, values: before.values };
  if (color.kind === 'category' && before?.kind === 'category') return { ...color, codes: before.codes };
  return color;
}
