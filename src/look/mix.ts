/** A colour between two, all written `#rrggbb`: `share` of the other one, 0–1. */
export function mixColors(one: string, other: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [1, 3, 5].reduce(
    (mixed, at) =>
      mixed +
      Math.round(channel(one, at) * (1 - share) + channel(other, at) * share)
        .toString(16)
        .padStart(2, '0'),
    '#',
  );
}
