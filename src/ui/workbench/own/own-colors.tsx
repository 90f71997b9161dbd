import { useMemo } from 'preact/hooks';
import type { OwnField } from '../../../contract/own-data.ts';
import type { PointColor } from '../../../look/point-color.ts';
import { SHADES, SHAPE_LOOK } from '../../../look/shapes.ts';
import { TONE_COLOR, TONES } from '../../../look/tones.ts';
import { text } from '../../../text/later.ts';
import { digits } from '../kit/number-words.ts';

/** The colour of points by one of their fields: a ramp for numbers, the eight colours that everyone can tell apart for words. */
export function colorBy(field: OwnField | null, theme: 'light' | 'dark'): PointColor {
  if (!field) return { kind: 'single', css: SHAPE_LOOK.own[theme] };
  if (field.kind === 'text') {
    // Word 0 is no word: grey, as what lies beyond the palette.
    const palette = ['#8c8c8c', ...TONES.map((tone) => TONE_COLOR[tone][theme])];
    return { kind: 'category', codes: field.codes, palette };
  }
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of field.values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // A ramp needs an extent.
  if (!(min < max)) [min, max] = [Number.isFinite(min) ? min : 0, (Number.isFinite(min) ? min : 0) + 1];
  return { kind: 'number', values: field.values, min, max, ramp: SHADES[theme].slice(1) };
}

/** How many points bear each word, by its code. */
function countCodes(codes: ArrayLike<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** What the colours stand for, and how many points bear each. */
export function OwnKey({ field, color }: { field: OwnField; color: PointColor }) {
  const counts = useMemo(() => (field.kind === 'text' ? countCodes(field.codes) : new Map<number, number>()), [field]);
  if (color.kind === 'number') {
    return (
      <p class="own-key">
        {digits(color.min)}
        <i class="own-ramp" style={{ background: `linear-gradient(to right, ${color.ramp.join()})` }} />
        {digits(color.max)}
      </p>
    );
  }
  if (color.kind !== 'category' || field.kind !== 'text') return null;
  const named = field.words.slice(1, color.palette.length);
  const others = field.words.length - 1 - named.length;
  const countOf = (code: number): number => counts.get(code) ?? 0;
  const rest = field.codes.length - named.reduce((sum, _, index) => sum + countOf(index + 1), 0);
  return (
    <p class="own-key">
      {named.map((word, index) => (
        <span key={word}>
          <i class="bench-key" style={{ '--key': color.palette[index + 1] }} /> {word}{' '}
          <span class="count">{digits(countOf(index + 1))}</span>
        </span>
      ))}
      {rest > 0 && (
        <span>
          <i class="bench-key" style={{ '--key': color.palette[0] }} />{' '}
          {others > 0 ? text('own.others', { n: others }) : text('own.noWord')}{' '}
          <span class="count">{digits(rest)}</span>
        </span>
      )}
    </p>
  );
}
