/** Numbers beyond 2^32, as ids of OpenStreetMap are, in a list that grows without a copy for each. */
export interface IdList {
  push(id: number): void;
  /** Sorted, each once. */
  sorted(): Float64Array;
}

export function makeIdList(): IdList {
  let ids = new Float64Array(1024);
  let length = 0;
  return {
    push(id) {
      if (length === ids.length) {
        const larger = new Float64Array(ids.length * 2);
        larger.set(ids);
        ids = larger;
      }
      ids[length++] = id;
    },
    sorted: () =>
      ids
        .slice(0, length)
        .sort()
        .filter((id, at, all) => id !== all[at - 1]),
  };
}

/** Where an id stands in a sorted list; -1 where it does not. */
export function indexOfId(sorted: Float64Array, id: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
