import type { OwnField } from '../../domain/own-data.ts';
import type { PointColor } from '../../domain/point-color.ts';
import { SHADES, SHAPE_LOOK } from '../../domain/shapes.ts';
import { TONE_COLOR, TONES } from '../../domain/tones.ts';
import { text } from '../../text/later.ts';
import { digits } from './number-words.ts';

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

/** What the colours stand for. */
export function OwnKey({ field, color }: { field: OwnField; color: PointColor }) {
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
  return (
    <p class="own-key">
      {named.map((word, index) => (
        <span key={word}>
          <i class="bench-key" style={{ '--key': color.palette[index + 1] }} /> {word}
        </span>
      ))}
      {others > 0 && (
        <span>
          <i class="bench-key" style={{ '--key': color.palette[0] }} /> {text('own.others', { n: others })}
        </span>
      )}
    </p>
  );
}
