/** A row of numbers that grows as they come: twice as long whenever it is full. */
export function createNumbers() {
  let kept = new Float64Array(1024);
  let length = 0;
  return {
    push(value: number): void {
      if (length === kept.length) {
        const longer = new Float64Array(length * 2);
        longer.set(kept);
        kept = longer;
      }
      kept[length++] = value;
    },
    at: (index: number): number => kept[index] ?? Number.NaN,
    set(index: number, value: number): void {
      kept[index] = value;
    },
    length: (): number => length,
    /** The numbers so far, in a buffer of their own. */
    taken: (): Float64Array<ArrayBuffer> => kept.slice(0, length),
  };
}
