import type { PageGeocoder } from '../domain/about.ts';
import type { GeocoderPort } from './geocoder.ts';
import { nominatim } from './nominatim.ts';
import { photon } from './photon.ts';
import { tianditu } from './tianditu.ts';

/** Those that a page may ask, once a person presses the button. */
export const PAGE_GEOCODERS: Readonly<Record<PageGeocoder, GeocoderPort>> = { nominatim, photon, tianditu };
