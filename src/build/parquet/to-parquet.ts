import { adcode, licence, slug, sources, title } from '#about';
import type { ReportAbout } from '../../domain/about.ts';
import type { Report } from '../../domain/report.ts';
import { REPORTS } from '../../domain/years.ts';
import type { Dataset } from '../dataset.ts';
import { writeTable } from './columns.ts';
import { FIGURE_COLUMNS, figureRows } from './figures.ts';
import { describeGeometries } from './geo-metadata.ts';
import { MENTION_COLUMNS, mentionRows } from './mentions.ts';
import { partOf } from './out-folder.ts';
import { PASSAGE_COLUMNS, passageRows } from './passages.ts';
import { PLACE_COLUMNS, placesToldBy, toPlaceRow } from './places.ts';

/**
 * The tables of an atlas, as path below the folder of all atlases to the bytes of a Parquet file: of each table one for each year of
 * its reports. The same dataset gives the same bytes. @throws where a report is of no year.
 */
export function toParquet(dataset: Dataset): Map<string, Uint8Array> {
  const years = [...new Set(REPORTS.map(yearOf))];
  return new Map(years.flatMap((year) => tablesOf(year, dataset)));
}

function tablesOf(year: number, dataset: Dataset): [path: string, file: Uint8Array][] {
  const ids = new Set(REPORTS.filter((report) => yearOf(report) === year).map(({ id }) => id));
  const reports = dataset.reports.filter(({ id }) => ids.has(id));
  const told = reports.flatMap((report) => placesToldBy(report, dataset).map((place) => ({ place, report })));
  const places = told.map(({ place, report }) => toPlaceRow(place, report));
  const geo = describeGeometries(told.flatMap(({ place: { geometry } }) => geometry ?? []));
  const mentions = reports.flatMap((report) => mentionRows(report, dataset));
  const figures = reports.flatMap((report) => figureRows(report, dataset));
  const atlas = { slug, title, licence, sources, reports: reports.map(headIn) };
  const path = (table: string): string =>
    `${table}/province=${adcode.slice(0, 2)}/district=${adcode}/year=${year}/${partOf(slug)}`;
  return [
    [path('places'), writeTable(PLACE_COLUMNS, places, { geo, atlas })],
    [path('mentions'), writeTable(MENTION_COLUMNS, mentions, { atlas })],
    [path('passages'), writeTable(PASSAGE_COLUMNS, reports.flatMap(passageRows), { atlas })],
    [path('figures'), writeTable(FIGURE_COLUMNS, figures, { atlas })],
  ];
}

/** The year that a report plans, else the last that it reviews. @throws where it does neither. */
function yearOf({ id, planned, reviewed }: ReportAbout): number {
  if (planned === null && reviewed.length === 0)
    throw new Error(`atlas.json: reports: “${id}”: expected a year that it plans or reviews`);
  return planned ?? Math.max(...reviewed);
}

const headIn = ({ id, title: name, author, date, sha256 }: Report) => ({ id, title: name, author, date, sha256 });
