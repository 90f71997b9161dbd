import type { MultiPolygon } from 'geojson';

/**
 * The land that coverage is measured against, degrees WGS-84. `outline` is the district (示意，不作为划界依据);
 * `built` its built-up land, generalised: patches under 6 ha are missing.
 */
export interface Ground {
  readonly outline: MultiPolygon;
  readonly built: MultiPolygon;
}
