import { adcode, city, district, extent, hasBase, title, years } from '#about';
import { fileOfReport } from '../../domain/report-words.ts';
import { SOLE_NAME } from '../../domain/years.ts';
import type { Dataset } from '../dataset.ts';

/** The dataset described with schema.org's terms; separate parts carry separate licences. */
export function describeDataset({ reports, places, mentions, figures }: Dataset): object {
  const [west, south, east, north] = extent;
  return {
    '@context': { '@vocab': 'https://schema.org/' },
    '@type': 'Dataset',
    '@id': 'dataset.jsonld',
    name: `${title.zh}：${SOLE_NAME?.zh ?? `${years.span} 年政府工作报告`}所提地点`,
    alternateName: `${title.en}: places named in the ${SOLE_NAME?.en ?? `${years.span} work report`} of ${district.en}, ${city.en}`,
    description: `${places.length} places named in the government work report of ${district.en} (${city.zh}${district.zh}) of ${reports.map(({ date }) => date).join(' and ')}, with ${mentions.length} word-exact links to its text, and the ${figures.length} quantities that it states. Every location states its source, datum and radius; what is not located is listed without a geometry.`,
    inLanguage: ['zh-Hans', 'en'],
    temporalCoverage: years.span,
    isBasedOn: oneOrAll(
      reports.map(({ title: name, date, sha256 }) => ({
        '@type': 'Report',
        name,
        datePublished: date,
        identifier: `sha256:${sha256}`,
      })),
    ),
    spatialCoverage: {
      '@type': 'Place',
      name: `${city.zh}${district.zh}`,
      identifier: `GB/T 2260: ${adcode}`,
      ...(hasBase && { geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` } }),
    },
    distribution: [
      file('places.geojson', 'application/geo+json', 'https://opendatacommons.org/licenses/odbl/1-0/'),
      file('places.lpf.json', 'application/ld+json', 'https://opendatacommons.org/licenses/odbl/1-0/'),
      file('annotations.jsonld', 'application/ld+json', 'https://creativecommons.org/licenses/by/4.0/'),
      file('figures.json', 'application/json', 'https://creativecommons.org/licenses/by/4.0/'),
      ...reports.flatMap((report) => [
        file(fileOfReport(reports, report, 'json'), 'application/json'),
        file(fileOfReport(reports, report, 'txt'), 'text/plain'),
      ]),
      file('not-places.json', 'application/json', 'https://creativecommons.org/licenses/by/4.0/'),
      file('tombstones.json', 'application/json', 'https://creativecommons.org/licenses/by/4.0/'),
    ],
  };
}

const oneOrAll = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 ? (list[0] as T) : list);

function file(contentUrl: string, encodingFormat: string, license?: string): object {
  return {
    '@type': 'DataDownload',
    '@id': `#${contentUrl}`,
    contentUrl,
    encodingFormat,
    ...(license ? { license } : {}),
  };
}
