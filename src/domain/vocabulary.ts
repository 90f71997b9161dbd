/**
 * The closed lists of the atlas. Order is the order of display.
 * Labels are not here: they are in `src/text/`, one file per language.
 */
export const LAYERS = [
  'projects',
  'industrial-zones',
  'science',
  'companies',
  'commerce',
  'parks',
  'scenic',
  'schools',
  'health',
  'culture-sports',
  'government',
  'transport',
  'roads',
  'utilities',
  'villages',
  'communities',
] as const;
export type Layer = (typeof LAYERS)[number];

export const SECTORS = [
  'science',
  'digital',
  'manufacturing',
  'life-health',
  'commerce',
  'finance-law',
  'opening-logistics',
  'transport',
  'municipal',
  'community',
  'ecology',
  'agriculture',
  'education',
  'health',
  'culture-tourism',
] as const;
export type Sector = (typeof SECTORS)[number];

/** From an intention to a thing in use. What the report says of a year to come is a promise, of one gone by a result. */
export const STAGES = ['planned', 'landed', 'started', 'building', 'completed', 'operating', 'improving'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * How a place is located. `site`, `line` and `area` have a geometry, the others have none.
 * An `area` whose outline nobody published has a point geometry: the centre of a disc of `precisionM`.
 */
export const LOCATION_TYPES = ['site', 'line', 'area', 'within', 'several-sites', 'district-wide', 'unknown'] as const;
export type LocationType = (typeof LOCATION_TYPES)[number];

export const DATUMS = ['WGS-84', 'GCJ-02', 'BD-09', 'CGCS2000'] as const;
export type Datum = (typeof DATUMS)[number];
