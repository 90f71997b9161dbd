import { useEffect } from 'preact/hooks';
import type { Shape } from '../../../look/shapes.ts';
import { usePage } from '../../kit/page.ts';

/** Draws the shapes of a tool as long as it is open. The same array is drawn once. */
export function useShapes(owner: string, shapes: readonly Shape[]): void {
  const { board } = usePage().map;
  const map = board.value;
  useEffect(() => map?.draw(owner, shapes), [map, shapes]);
  useEffect(() => () => board.peek()?.draw(owner, []), []);
}
