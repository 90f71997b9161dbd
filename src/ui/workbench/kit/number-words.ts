import type { Bounds } from '../../../geo/count-in.ts';
import { toAreaUnits } from '../../../geo/units.ts';
import { text } from '../../../text/later.ts';
import { locale } from '../../../text/speak.ts';

/** A number with so many significant places at most, and separators between thousands. */
export const digits = (value: number, places = 3): string =>
  new Intl.NumberFormat(locale(), {
    maximumSignificantDigits: Math.max(places, Math.trunc(Math.log10(Math.abs(value) || 1)) + 1),
  }).format(value);

/** “5”, or “5–8” where only bounds are known. */
export const boundsWords = ({ lower, upper }: Bounds, places = 3): string =>
  lower === upper
    ? digits(lower, places)
    : text('bench.bounds', { lower: digits(lower, places), upper: digits(upper, places) });

/** A length in metres below a kilometre, else in kilometres. */
export const lengthWords = (metres: number): string =>
  metres < 1000
    ? text('bench.metres', { n: digits(Math.round(metres)) })
    : text('bench.kilometres', { n: digits(metres / 1000) });

/** An area in km², or in hectares where it is small, and in 亩. */
export function areaWords(m2: number): string {
  const { km2, hectares, mu } = toAreaUnits(m2);
  return km2 >= 1
    ? text('bench.areaLarge', { km2: digits(km2, 4), mu: digits(Math.round(mu), 4) })
    : text('bench.areaSmall', { hectares: digits(hectares, 4), mu: digits(mu, 4) });
}

/** A share in percent, one place. */
export const percent = (share: number): string => (Number.isNaN(share) ? '—' : `${(share * 100).toFixed(1)}%`);
