import { createRandom } from '../../random.ts';

/** Degrees round which points heap up: a centre, and how far they stray. */
const HEAPS = [
  [123.46, 41.72, 0.02],
  [123.43, 41.69, 0.012],
  [123.52, 41.76, 0.03],
  [123.6, 41.8, 0.05],
  [123.48, 41.64, 0.015],
  [123.7, 41.95, 0.025],
] as const;

/** Points as people live: two thirds round some centres, the rest anywhere in the district. The same ones each time. */
export function scatter(count: number): Float64Array {
  const random = createRandom(7);
  const positions = new Float64Array(2 * count);
  for (let point = 0; point < count; point++) {
    const heap = HEAPS[Math.floor(random() * HEAPS.length * 1.5)];
    const stray = heap ? heap[2] * Math.sqrt(-2 * Math.log(1 - random())) : 0;
    const angle = random() * 2 * Math.PI;
    positions[2 * point] = heap ? heap[0] + stray * Math.cos(angle) * 1.34 : 123.365 + random() * 0.444;
    positions[2 * point + 1] = heap ? heap[1] + stray * Math.sin(angle) : 41.602 + random() * 0.473;
  }
  return positions;
}
