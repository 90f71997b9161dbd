import type { PageGeocoder } from '../domain/about.ts';
import type { Box } from '../domain/boxes.ts';
import type { Datum } from '../domain/vocabulary.ts';
import type { HostFailure } from './host.ts';

/** A service that tells where a name lies. Those that a page may not ask (their answers are for servers alone) are asked from Node. */
export type Geocoder = PageGeocoder | 'amap';

/** What is asked of it: a name or an address, and where an answer is expected. */
export interface Question {
  readonly words: string;
  /** Degrees WGS-84. */
  readonly near: Box;
  /** GB/T 2260 of the district. */
  readonly adcode: string;
}

/** Where a service says that something lies. */
export interface Candidate {
  readonly name: string;
  /** As the service words it. */
  readonly address?: string;
  /** Degrees WGS-84, six decimals. */
  readonly at: readonly [lng: number, lat: number];
  /** As the service gave it, in its own datum. */
  readonly given: readonly [lng: number, lat: number];
  readonly datum: Datum;
  /** Radius in metres within which it lies, from what the service says that it found. */
  readonly radius: number;
  /** What the service calls it. */
  readonly kind: string;
  /** Where a person can look at it. */
  readonly link?: string;
}

/** What is known of a service before it is asked. */
export interface GeocoderAbout {
  readonly name: string;
  readonly host: string;
  readonly datum: Datum;
  readonly needsKey: boolean;
  /** Whether its answers may be kept and published (OpenStreetMap: ODbL, with its credit), or its terms have to be read first. */
  readonly keep: 'odbl' | 'terms';
  /** Milliseconds between two questions: what its policy asks for, or what is polite where it names no figure. */
  readonly pauseMs: number;
}

/** Sources: operations.osmfoundation.org/policies/nominatim; photon.komoot.io; lbs.tianditu.gov.cn/server/search2.html; lbs.amap.com. */
export const GEOCODER_ABOUT: Readonly<Record<Geocoder, GeocoderAbout>> = {
  nominatim: {
    name: 'Nominatim',
    host: 'nominatim.openstreetmap.org',
    datum: 'WGS-84',
    needsKey: false,
    keep: 'odbl',
    pauseMs: 1500,
  },
  photon: {
    name: 'Photon',
    host: 'photon.komoot.io',
    datum: 'WGS-84',
    needsKey: false,
    keep: 'odbl',
    pauseMs: 1500,
  },
  tianditu: {
    name: '天地图',
    host: 'api.tianditu.gov.cn',
    datum: 'CGCS2000',
    needsKey: true,
    keep: 'terms',
    pauseMs: 500,
  },
  amap: {
    name: '高德',
    host: 'restapi.amap.com',
    datum: 'GCJ-02',
    needsKey: true,
    keep: 'terms',
    pauseMs: 500,
  },
};

/** What a service answered, or why it did not. */
export type Answered = { readonly candidates: readonly Candidate[] } | { readonly failure: HostFailure };
