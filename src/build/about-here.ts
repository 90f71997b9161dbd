import type { About } from '../domain/about.ts';
import { readAbout } from './about.ts';
import { findAtlas } from './find-atlas.ts';

/** What `#about` is in Node: read from the folder. In the page each of them is part of the code that uses it (`aboutAtlas`). */
export const {
  slug,
  title,
  shortTitle,
  district,
  city,
  adcode,
  subdistricts,
  metro,
  mapCredit,
  sources,
  licence,
  geocoders,
  written,
  reports,
  isSeveral,
  onlyRole,
  hasSubdistricts,
  years,
  hasBase,
  baseAccuracyM,
  extent,
  around,
  middle,
  reach,
}: About = readAbout(findAtlas(process.cwd()));
