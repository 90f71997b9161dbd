import type { Theme } from '../../contract/map-port.ts';
import { type Icon, paint } from './icons.ts';
import { INK } from './palette.ts';
import { CROWD } from './scale.ts';

/** Places too close to be told apart: how many. */
export function drawCluster(count: number, theme: Theme, ratio: number): Icon | null {
  const ink = INK[theme];
  const middle = CROWD.half + 1;
  return paint(2 * middle, ratio, (context) => {
    context.beginPath();
    context.arc(middle, middle, CROWD.half, 0, 2 * Math.PI);
    context.fillStyle = ink.ground;
    context.fill();
    context.strokeStyle = ink.ring;
    context.lineWidth = CROWD.line;
    context.stroke();
    context.fillStyle = ink.text;
    context.font = `600 ${CROWD.letters}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(count), middle, middle + 0.5);
  });
}
