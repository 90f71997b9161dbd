import { neighboursOf } from './thin.ts';

/** Follows lines one cell wide from junction to junction; every chain of cells once, closed loops too. */
export function traceChains(cells: ReadonlySet<number>, width: number): number[][] {
  const around = new Map([...cells].map((i) => [i, neighboursOf(cells, width, i)]));
  const isNode = (i: number): boolean => around.get(i)?.length !== 2;
  const used = new Set<string>();
  const chains: number[][] = [];
  const follow = (from: number, first: number): void => {
    const chain = [from, first];
    while (!isNode(chain.at(-1) as number) && chain.at(-1) !== from) {
      const [before, at] = chain.slice(-2) as [number, number];
      const next = around.get(at)?.find((each) => each !== before);
      if (next === undefined) break;
      chain.push(next);
    }
    const [back, last] = chain.slice(-2) as [number, number];
    if (used.has(`${from},${first}`)) return;
    used.add(`${from},${first}`).add(`${last},${back}`);
    for (const i of chain) seen.add(i);
    chains.push(chain);
  };
  const seen = new Set<number>();
  for (const [i, next] of around) if (isNode(i)) for (const first of next) follow(i, first);
  for (const [i, next] of around) if (!seen.has(i) && next[0] !== undefined) follow(i, next[0]);
  return chains;
}
