import { reports } from '#about';
import { findAtlas } from '../src/build/find-atlas.ts';
import type { ReportAbout } from '../src/domain/about.ts';

/** The folder of the atlas that tests and tools look at. */
export const ATLAS = findAtlas(process.cwd());

/** Its newest report. */
export const REPORT = reports.at(-1) as ReportAbout;
