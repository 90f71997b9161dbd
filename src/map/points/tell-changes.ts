import type { PointColor } from '../../look/point-color.ts';
import type { ToWorker } from './messages.ts';
import type { PointsToDraw } from './points-to-draw.ts';

/** What a worker must be told to go from one picture of the same positions to another. Columns are copies, free to be transferred. */
export function tellChanges(before: PointsToDraw | null, after: PointsToDraw): ToWorker[] {
  const messages: ToWorker[] = [];
  if (!before) messages.push({ kind: 'positions', positions: after.positions.slice() });
  if (before?.color !== after.color) messages.push(tellColor(before?.color ?? null, after.color));
  if ((before?.visible ?? null) !== (after.visible ?? null))
    messages.push({ kind: 'visible', visible: after.visible?.slice() ?? null });
  return messages;
}

function tellColor(before: PointColor | null, after: PointColor): ToWorker {
  const keepsColumn = columnOf(after) !== null && columnOf(before) === columnOf(after);
  return { kind: 'color', keepsColumn, color: withCopy(after, keepsColumn) };
}

const columnOf = (color: PointColor | null): ArrayBufferView | null =>
  color?.kind === 'number' ? color.values : color?.kind === 'category' ? color.codes : null;

function withCopy(color: PointColor, empty: boolean): PointColor {
  const end = empty ? 0 : undefined;
  if (color.kind === 'number') return { ...color, values: color.values.slice(0, end) };
  if (color.kind === 'category') return { ...color, codes: color.codes.slice(0, end) };
  return color;
}

/** The buffers of a message. */
export function buffersOf(message: ToWorker): ArrayBufferLike[] {
  if (message.kind === 'positions') return [message.positions.buffer];
  if (message.kind === 'visible') return message.visible ? [message.visible.buffer] : [];
  if (message.kind === 'highlight') return message.rows ? [message.rows.buffer] : [];
  const column = message.kind === 'color' ? columnOf(message.color) : null;
  return column ? [column.buffer] : [];
}
