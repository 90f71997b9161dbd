import { adcode, extent } from '#about';
import { type Answered, GEOCODER_ABOUT } from '../contract/geocoder.ts';
import { loadCandidates, loadGazetteer } from '../data/later.ts';
import type { PageGeocoder } from '../domain/about.ts';
import { HostError } from '../hosts/ask-host.ts';
import { geocode } from '../hosts/geocode.ts';
import { PAGE_GEOCODERS } from '../hosts/page-geocoders.ts';
import type { PlacingPart } from '../ui/kit/page.ts';

/** What helps to place something, until the page ends. */
export const placing = (end: AbortSignal): PlacingPart => ({
  loadGazetteer: () => loadGazetteer(end),
  loadCandidates: () => loadCandidates(end),
  askGeocoder,
});

/** Asks a service where words lie in the district. */
async function askGeocoder(geocoder: PageGeocoder, words: string, key: string, signal: AbortSignal): Promise<Answered> {
  const base = `https://${GEOCODER_ABOUT[geocoder].host}`;
  try {
    return {
      candidates: await geocode(PAGE_GEOCODERS[geocoder], { words, near: extent, adcode }, { base, key }, signal),
    };
  } catch (error) {
    if (error instanceof HostError) return { failure: error.failure };
    throw error;
  }
}
