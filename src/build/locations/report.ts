import { CHANGES, type Change, EVIDENCE, type Evidence } from '../../contract/locations-told.ts';
import { WHEREABOUTS, type Whereabouts, whereaboutsOf } from '../../domain/located.ts';
import { LOCATION_TYPES, type LocationType } from '../../domain/vocabulary.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { distance } from '../base/geometry/plane.ts';
import type { Dataset } from '../dataset.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { evidenceOf } from './evidence.ts';
import { drawnSince, type Standing } from './releases.ts';
import { type Changed, changesOf, tellLocations } from './tell.ts';

const TYPES: Record<LocationType, string> = {
  site: '地点 site',
  line: '线 line',
  area: '范围 area',
  within: '位于另一地点之内 within',
  'several-sites': '多处 several sites',
  'district-wide': '全区 district-wide',
  unknown: '未查到位置 unknown',
};

const PLACES: Record<Whereabouts, string> = {
  drawn: '画在图上 drawn',
  inside: '在所属区域内 inside a larger area',
  spread: '多处或全区 several sites or district-wide',
  unknown: '未查到位置 unknown',
};

const KINDS: Record<Evidence, string> = {
  official: '官方网页 official pages',
  page: '其他网页（报刊、公告、论坛等）other pages (press, notices, forums …)',
  data: '公开数据（地图、车站、名录、代码）open data (maps, stations, lists, code)',
  report: '只凭报告的行文 the report’s words alone',
};

const BECAME: Record<Change, string> = {
  placed: '新上图 placed on the map',
  assigned: '归入区域 assigned to an area',
  mended: '更正 mended',
  withdrawn: '撤下 withdrawn',
  added: '新增地点 new places',
  gone: '移出的地点 places taken out',
};

/** The page on the positions of the atlas: how many are drawn, since when, on what evidence, what changed, and what lacks evidence. */
export function reportLocations(dataset: Dataset): string {
  const { places, mentions, notPlaces } = dataset;
  const byHand = mentions.filter((mention) => mention.madeBy === 'hand').length;
  return [
    '# 地点的定位情况 · Where the places stand',
    '',
    '_Written by `npm run locations`; the build fails when it is out of date._',
    '',
    `${places.length} places, ${mentions.length} mentions (${mentions.length - byHand} by rule, ${byHand} by hand), ${notPlaces.length} names recorded as no place.`,
    '',
    ...countsOf(dataset),
    ...radiiOf(places),
    ...evidenceTable(dataset),
    ...changesTold(dataset),
    ...drawnTable(dataset),
    ...notDrawn(places),
    '## 有疑问的位置 · Ambiguous or doubtful',
    '',
    ...places
      .filter((place) => place.location.doubt)
      .map((place) => `- ${named(place)}: ${place.location.doubt?.zh} ${place.location.doubt?.en}`),
    '',
  ].join('\n');
}

const named = ({ id, name }: Pick<SourcePlace, 'id' | 'name'>): string => `**${name}** \`${id}\``;

function countsOf(dataset: Dataset): string[] {
  const { counts, released } = tellLocations(dataset);
  const then = (where: Whereabouts): string => (released ? ` ${released.counts[where]} |` : '');
  return [
    `| 在哪里 where | 现在 now |${released ? ` 上次发布 last release, ${released.day} |` : ''}`,
    `|---|--:|${released ? '--:|' : ''}`,
    ...WHEREABOUTS.map((where) => `| ${PLACES[where]} | ${counts[where]} |${then(where)}`),
    '',
  ];
}

function radiiOf(places: readonly SourcePlace[]): string[] {
  const rows = LOCATION_TYPES.map((type) => {
    const members = places.filter(({ location }) => location.type === type);
    return `| ${TYPES[type]} | ${members.length} | ${withRadius(members, 0, 500)} | ${withRadius(members, 500, 3000)} | ${withRadius(members, 3000, Infinity)} |`;
  });
  return ['| 定位 location | 数量 count | 其中半径 ≤ 500 m | ≤ 3 km | > 3 km |', '|---|--:|--:|--:|--:|', ...rows, ''];
}

function evidenceTable(dataset: Dataset): string[] {
  const { evidence } = tellLocations(dataset);
  return [
    '## 依据 · On what evidence',
    '',
    '一处可有几种依据。 A place may rest on several kinds.',
    '',
    '| 依据 evidence | 画在图上 drawn | 在所属区域内 inside |',
    '|---|--:|--:|',
    ...EVIDENCE.map((kind) => `| ${KINDS[kind]} | ${evidence[kind].drawn} | ${evidence[kind].inside} |`),
    '',
  ];
}

function changesTold(dataset: Dataset): string[] {
  const day = dataset.releases.at(-1)?.release;
  if (!day) return [];
  const changed = changesOf(dataset);
  const names = new Map([...dataset.tombstones, ...dataset.places].map(({ id, name }) => [id as string, name]));
  const groups = CHANGES.map((kind) => ({ kind, members: changed.filter((each) => each.kind === kind) }));
  return [
    `## 自上次发布（${day}）以来 · Since the last release`,
    '',
    ...(changed.length === 0 ? ['没有变化。 Nothing has changed.', ''] : []),
    ...groups
      .filter(({ members }) => members.length > 0)
      .flatMap(({ kind, members }) => [
        `${BECAME[kind]}（${members.length}）`,
        '',
        ...members.map((each) => `- **${names.get(each.id) ?? each.id}** \`${each.id}\`: ${changeTold(each)}`),
        '',
      ]),
  ];
}

function changeTold({ was, is }: Changed): string {
  const metres = was?.at && is?.at ? Math.round(distance([...was.at], [...is.at])) : 0;
  const [before, now] = [standingTold(was), standingTold(is)];
  const told = before === now ? now : [before, now].filter(Boolean).join(' ⟶ ');
  return metres > 0 ? `${told}（移动 moved ${metres} m）` : told;
}

function standingTold(standing: Standing | null): string {
  if (!standing) return '';
  const { type, precisionM, in: container } = standing;
  return `${TYPES[type]}${precisionM === null ? '' : ` ±${precisionM} m`}${container ? ` → \`${container}\`` : ''}`;
}

function drawnTable({ places, releases }: Dataset): string[] {
  const drawn = places.filter((place) => whereaboutsOf(place) === 'drawn');
  const since = drawnSince(releases);
  return [
    `## 画在图上 drawn（${drawn.length}）`,
    '',
    '| 地点 place | 自 since | 类型 type | 半径 radius, m | 依据 evidence |',
    '|---|---|---|--:|---|',
    ...drawn.map(
      (place) =>
        `| ${named(place)} | ${since.get(place.id) ?? '尚未发布 unreleased'} | ${TYPES[place.location.type]} | ${place.location.precisionM} | ${evidenceOf(
          place.location.sources,
        )
          .map((kind) => SHORT[kind])
          .join('、')} |`,
    ),
    '',
  ];
}

const SHORT: Record<Evidence, string> = {
  official: '官方 official',
  page: '网页 page',
  data: '数据 data',
  report: '报告 report',
};

function notDrawn(places: readonly SourcePlace[]): string[] {
  return LOCATION_TYPES.filter((type) => whereaboutsOf({ location: { type } }) !== 'drawn').flatMap((type) => {
    const members = places.filter(({ location }) => location.type === type);
    return [
      `## ${TYPES[type]}（${members.length}）`,
      '',
      ...members.map(
        (place) => `- ${named(place)}${containerOf(place)}: ${place.location.method.zh} ${place.location.method.en}`,
      ),
      '',
    ];
  });
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
