import { LOCATION_TYPES, type LocationType } from '../domain/vocabulary.ts';
import { subdistrictName } from '../text/subdistrict.ts';
import type { Dataset } from './dataset.ts';
import type { SourcePlace } from './places/source-place.ts';

const TITLES: Record<LocationType, string> = {
  site: '地点 site',
  line: '线 line',
  area: '范围 area',
  within: '位于另一地点之内 within',
  'several-sites': '多处 several sites',
  'district-wide': '全区 district-wide',
  unknown: '位置不明 unknown',
};

/** The page of the docs that says how many places stand in each class of location, and which lack evidence. */
export function reportLocations({ places, mentions, notPlaces }: Dataset): string {
  const byType = LOCATION_TYPES.map((type) => ({
    type,
    members: places.filter((place) => place.location.type === type),
  }));
  const byHand = mentions.filter((mention) => mention.madeBy === 'hand').length;
  return [
    '# 地点的定位情况 · Where the places stand',
    '',
    '_Written by `npm run links`; the build fails when it is out of date._',
    '',
    `${places.length} places, ${mentions.length} mentions (${mentions.length - byHand} by rule, ${byHand} by hand), ${notPlaces.length} names recorded as no place.`,
    '',
    '| 定位 location | 数量 count | 其中半径 ≤ 500 m | ≤ 3 km | > 3 km |',
    '|---|--:|--:|--:|--:|',
    ...byType.map(
      ({ type, members }) =>
        `| ${TITLES[type]} | ${members.length} | ${withRadius(members, 0, 500)} | ${withRadius(members, 500, 3000)} | ${withRadius(members, 3000, Infinity)} |`,
    ),
    '',
    ...byType
      .filter(({ type }) => !['site', 'line', 'area'].includes(type))
      .flatMap(({ type, members }) => [
        `## ${TITLES[type]}（${members.length}）`,
        '',
        ...members.map(
          (place) =>
            `- **${place.name}** \`${place.id}\`${containerOf(place)}: ${place.location.method.zh} ${place.location.method.en}`,
        ),
        '',
      ]),
    '## 有疑问的位置 · Ambiguous or doubtful',
    '',
    ...places
      .filter((place) => place.location.doubt)
      .map((place) => `- **${place.name}** \`${place.id}\`: ${place.location.doubt?.zh} ${place.location.doubt?.en}`),
    '',
  ].join('\n');
}

function containerOf({ location: { type, within, subdistricts = [] } }: SourcePlace): string {
  if (within) return ` → \`${within}\``;
  return type === 'within' ? ` → ${subdistricts.map((id) => subdistrictName(id)).join('、')}` : '';
}

function withRadius(places: readonly SourcePlace[], above: number, upTo: number): number {
  return places.filter(
    ({ location: { precisionM } }) => precisionM !== null && precisionM > above && precisionM <= upTo,
  ).length;
}
