/** Something that stands at a pixel. */
export interface Standing {
  readonly x: number;
  readonly y: number;
}

/** Things too close to be told apart, and their middle; one alone stands where it is. */
export interface Crowd<T extends Standing> extends Standing {
  readonly members: readonly T[];
}

/** Pixels between two symbols that can be told apart. */
const APART = 32;

/** Gathers what stands closer than two symbols' width around the first that is met; each thing is in exactly one crowd. */
export function gather<T extends Standing>(things: readonly T[], apart = APART): Crowd<T>[] {
  const left = new Set(things);
  const crowds: Crowd<T>[] = [];
  for (const thing of things) {
    if (!left.has(thing)) continue;
    const members = [...left].filter((other) => Math.hypot(other.x - thing.x, other.y - thing.y) < apart);
    for (const member of members) left.delete(member);
    crowds.push(crowdOf(members));
  }
  return merge(crowds, apart);
}

function crowdOf<T extends Standing>(members: readonly T[]): Crowd<T> {
  const middle = (axis: 'x' | 'y'): number => members.reduce((sum, member) => sum + member[axis], 0) / members.length;
  return { members, x: middle('x'), y: middle('y') };
}

/** Middles may have come close to one another, or to a thing that stood apart: those are one crowd. */
function merge<T extends Standing>(crowds: readonly Crowd<T>[], apart: number): Crowd<T>[] {
  const merged: Crowd<T>[] = [];
  for (const crowd of crowds) {
    const near = merged.findIndex((other) => Math.hypot(other.x - crowd.x, other.y - crowd.y) < apart);
    const other = merged[near];
    if (other) merged[near] = crowdOf([...other.members, ...crowd.members]);
    else merged.push(crowd);
  }
  return merged.length < crowds.length ? merge(merged, apart) : merged;
}
