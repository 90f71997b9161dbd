import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { slug } from '#about';
import type { Report } from '../../domain/report.ts';
import { fileOfReport } from '../../domain/report-words.ts';
import type { Dataset } from '../dataset.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { toAnnotations } from './annotations.ts';
import { describeDataset } from './describe-dataset.ts';
import { toFiguresJson } from './figures-json.ts';
import { toLinkedPlaces } from './linked-places.ts';

/** The open data, as file name below `data/` to content. */
export function publishOpenData(dataset: Dataset): Map<string, string> {
  return new Map([
    ...dataset.reports.flatMap((report) => [
      [fileOfReport(dataset.reports, report, 'txt'), report.passages.map(({ text }) => text).join('\n')] as const,
      [fileOfReport(dataset.reports, report, 'json'), toReportJson(report)] as const,
    ]),
    ['places.geojson', JSON.stringify(toPlacesGeoJson(dataset))],
    ['places.lpf.json', JSON.stringify(toLinkedPlaces(dataset))],
    ['annotations.jsonld', JSON.stringify(toAnnotations(dataset), null, 1)],
    ['dataset.jsonld', JSON.stringify(describeDataset(dataset), null, 2)],
    ['figures.json', JSON.stringify(toFiguresJson(dataset), null, 1)],
    ['not-places.json', JSON.stringify(dataset.notPlaces, null, 1)],
    ['tombstones.json', JSON.stringify(dataset.tombstones, null, 1)],
  ]);
}

function toReportJson(report: Report): string {
  const { title, author, date, place, speaker, sha256, sections, illegible } = report;
  const passages = report.passages.map(({ id, section, kind, text }) => ({ id, section, kind, text }));
  return JSON.stringify({ title, author, date, place, speaker, sha256, sections, passages, illegible }, null, 1);
}

/** Every place, located or not, with its links; nested values stay few and flat so that GIS programs show them. */
export function toPlacesGeoJson(dataset: Dataset): FeatureCollection<Geometry | null> & { name: string } {
  return {
    type: 'FeatureCollection',
    name: `${slug.replace(/-atlas$/, '')}-places`,
    features: dataset.places.map((place) => toFeature(place, dataset)),
  };
}

function toFeature(place: SourcePlace, { mentions }: Dataset): Feature<Geometry | null> {
  const { type, precisionM, within, subdistricts, method, originalDatum, date, sources, ambiguous, doubt } =
    place.location;
  return {
    type: 'Feature',
    id: place.id,
    geometry: place.geometry,
    properties: {
      name: place.name,
      nameEn: place.nameEn,
      aliases: place.aliases,
      layer: place.layer,
      sectors: place.sectors,
      stages: place.stages,
      members: place.members,
      description: place.description.zh,
      descriptionEn: place.description.en,
      location: {
        type,
        precisionM,
        within,
        ...(subdistricts && { subdistricts }),
        method: method.zh,
        methodEn: method.en,
        originalDatum,
        date,
        sources: sources.map(({ ref, fact, ...dated }) => ({ ref, fact: fact.zh, factEn: fact.en, ...dated })),
        ...(ambiguous && { ambiguous }),
        ...(doubt ? { doubt: doubt.zh, doubtEn: doubt.en } : {}),
      },
      mentions: mentions
        .filter((mention) => mention.place === place.id)
        .map(({ passage, start, end, exact, madeBy }) => ({ passage, start, end, exact, madeBy })),
    },
  };
}
