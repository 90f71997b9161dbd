import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { locale } from '../../text/speak.ts';

/** How exact a position is, in words and metres; null without a geometry. */
export function precisionOf({
  location,
  geometry,
}: Pick<PlaceSummary, 'location' | 'geometry'>): { words: string; metres: string } | null {
  const { precisionM, type } = location;
  if (precisionM === null || !geometry) return null;
  const m = precisionM.toLocaleString(locale());
  const km = (precisionM / 1000).toLocaleString(locale());
  const isFar = precisionM >= 1000;
  const disc = type === 'area' && geometry.type === 'Point';
  return {
    words: text(disc ? 'precision.area' : precisionKey(precisionM)),
    metres: isFar
      ? text(disc ? 'precision.radiusFar' : 'precision.far', { km })
      : text(disc ? 'precision.radius' : 'precision.metres', { m }),
  };
}

function precisionKey(metres: number): `precision.${'exact' | 'block' | 'near' | 'quarter'}` {
  if (metres <= 60) return 'precision.exact';
  if (metres <= 300) return 'precision.block';
  return metres <= 1000 ? 'precision.near' : 'precision.quarter';
}
