import { GEOCODER_ABOUT, type Geocoder, type Candidate as Given } from '../../../contract/geocoder.ts';
import { text } from '../../../text/later.ts';
import type { Candidate } from './candidates.tsx';
import { pointAt } from './spot.ts';

/** What a service answered to these words, offered with its datum and whether it may be kept; `how` says of it what matters to the person. */
export function offerAnswer(
  { name, at, datum, radius, kind, link }: Given,
  service: Geocoder,
  words: string,
  how: readonly (string | undefined)[],
): Candidate {
  const { name: asked, keep } = GEOCODER_ABOUT[service];
  const said = text('place.online.note', { service: asked, words, name, kind });
  return {
    name,
    how: how.filter(Boolean).join(' · '),
    spot: {
      geometry: pointAt(at[0], at[1]),
      way: 'found',
      datum,
      radius,
      said: keep === 'odbl' ? said : `${said}${text('place.online.keep.terms')}`,
      ...(link && { ref: link }),
    },
  };
}
