import type { NamedDatum } from '../../contract/own-data.ts';
import { readDegrees } from '../../geo/degrees.ts';

/** What a column's name says of positions. */
export interface SaidByName {
  /** What stands in it; null: nothing of a position, as far as the name says. */
  readonly axis: 'lng' | 'lat' | 'pair' | null;
  /** Latitude stands first in a pair. */
  readonly latFirst: boolean;
  readonly datum: NamedDatum | null;
  /** Whether other things go by this name too. */
  readonly isWeak: boolean;
  /** Minutes or seconds of this axis alone, and which of the two. */
  readonly partOf: 'lng' | 'lat' | null;
  readonly part: 'minutes' | 'seconds' | null;
  /** Whose position: “起点” of “起点经度”. */
  readonly stem: string;
}

/** Who says which datum, the longer words first. Compared in lower case, signs as blanks. */
const DATUMS: readonly (readonly [NamedDatum, RegExp])[] = [
  ['Beijing 54', /(北京|beijing|bj) ?(19)?54|(?<!\d)54 ?(?=坐标|坐標)/g],
  ["Xi'an 80", /(西安|xi ?an) ?(19)?80|(?<!\d)80 ?(?=坐标|坐標)/g],
  [
    'CGCS2000',
    /cgcs ?(2000)?|(国家|國家|大地|中国)+ ?2000( ?(大地)?坐标系?)?|天地图|天地圖|tianditu|(?<!\d)2000(?!\d)/g,
  ],
  ['WGS-84', /谷歌地球|google ?earth|wgs ?(19)?(84)?( ?ll)?|世界大地|地球坐标系?|(?<![a-z])gps|(?<!\d)84(?!\d)/g],
  ['BD-09', /bd ?0?9 ?(ll|mc)?|百度|baidu|(?<![a-z])bd(?= |$|lng|lon|lat|x|y|[^a-z\d ])|(?<=lng|lon|lat)bd(?![a-z])/g],
  [
    'GCJ-02',
    /gcj ?(0?2)?|火星|国测局|國測局|高德|gaode|(?<![a-z])amap|腾讯|騰訊|tencent|(?<![a-z])(qq|soso|mars|gd|tx)(?= |$|lng|lon|lat|[^a-z\d ])/g,
  ],
];

const LNG_WORD = '(?:longitude|longtitude|longitute|longi|long|lng|lngs|lon|jingdu|jd|dongjing)';
const LAT_WORD = '(?:latitude|lattitude|latitute|lat|lats|weidu|wd|beiwei)';
/** What programs write before it without a sign between. */
const LEAD =
  '(?:center|centre|centroid|point|start|end|from|to|shop|store|site|geo|map|poi|loc|location|home|stop|station|place|pos|coord|raw|origin|dest|o|d)?';
const LNG = new RegExp(`[经經]度|[东東西][经經]|(?:^| )[经經](?= |$)|(?<![a-z])${LEAD}${LNG_WORD}(?![a-z])`, 'g');
const LAT = new RegExp(`[纬緯维]度|[北南][纬緯]|(?:^| )[纬緯](?= |$)|(?<![a-z])${LEAD}${LAT_WORD}(?![a-z])`, 'g');
const X = /(?:^| )(?:coord|point|pos|p)?x(?:coord)?(?= |$|坐|座)|横坐标|橫坐標/g;
const Y = /(?:^| )(?:coord|point|pos|p)?y(?:coord)?(?= |$|坐|座)|纵坐标|縱坐標/g;
/** Letters and words that stand for an axis where nothing else is in the name. */
const ALONE: Readonly<Record<string, 'lng' | 'lat'>> = {
  e: 'lng',
  l: 'lng',
  east: 'lng',
  easting: 'lng',
  n: 'lat',
  b: 'lat',
  north: 'lat',
  northing: 'lat',
  东: 'lng',
  北: 'lat',
};
const PAIR =
  /[经經][纬緯]度?|(?<![a-z])(lng ?lat|lon ?lat|long ?lat|jingweidu|jwd|xy|coordinates?|coords?|wkt|(the ?)?geom|geometry)(?![a-z])|[坐座][标標]/;
const PAIR_LAT_FIRST = /[纬緯][经經]|(?<![a-z])(lat ?l(ng|on|ong)|yx)(?![a-z])/;
const WEAK_PAIR = /位置|定位|地点|(?<![a-z])(location|loc|position|pos|point|geo|shape|latlng)(?![a-z])/;
const NOT_POSITION =
  /误差|精度|来源|带号|中央|半球|类型|accuracy|precision|error|source|hemisphere|type|crs|srid|datum|zone|count|数量|人数/;
const PART = /(?:^| )(分|秒|min|minutes?|sec|seconds?|mm|ss|m|s)(?= |$)/;
/** Units and what a form says of how to fill it in. */
const UNITS =
  /(?:^| )(度|分|秒|十进制|小数|decimal|degrees?|deg|min|minutes?|sec|seconds?|mm|ss|dd|d|m|s|e|n|必填|选填|单位|值|value|num|number|double|float)(?= |$)/g;

/** What the name of a column says. */
export function readName(name: string): SaidByName {
  const nothing = {
    axis: null,
    latFirst: false,
    datum: null,
    isWeak: false,
    partOf: null,
    part: null,
    stem: '',
  } as const;
  if (name.length > 60 || name.trim() === '' || isValue(name.trim())) return nothing;
  const whole = plain(name);
  const { datum, rest } = takeDatum(whole);
  const isBoth = /[经經][纬緯]|[纬緯][经經]/.test(rest);
  const [hasLng, hasLat] = [isBoth || matches(LNG, rest), isBoth || matches(LAT, rest)];
  const [hasX, hasY] = [matches(X, rest), matches(Y, rest)];
  const stem = stemOf(rest);
  if (NOT_POSITION.test(whole) || isDatumColumn(name)) return nothing;
  if (hasLng !== hasLat) {
    const axis = hasLng ? 'lng' : 'lat';
    const bare = rest.replaceAll(hasLng ? LNG : LAT, ' ');
    const part = /[分秒]$/.exec(rest)?.[0] ?? PART.exec(bare)?.[1];
    if (part) return { ...nothing, partOf: axis, part: /^(秒|s)/.test(part) ? 'seconds' : 'minutes', stem };
    return { ...nothing, axis, datum, stem };
  }
  if (PAIR_LAT_FIRST.test(rest) || (!isBoth && hasLng && hasLat && rest.search(LAT) < rest.search(LNG))) {
    return { ...nothing, axis: 'pair', latFirst: true, datum, stem };
  }
  if (hasX !== hasY) return { ...nothing, axis: hasX ? 'lng' : 'lat', datum, isWeak: true, stem };
  const alone = ALONE[rest.replaceAll(/ (?=坐标)|坐标/g, '').trim()];
  if (alone !== undefined) return { ...nothing, axis: alone, datum, isWeak: true, stem: '' };
  if (hasLng || hasX || PAIR.test(rest)) return { ...nothing, axis: 'pair', datum, stem };
  if (WEAK_PAIR.test(rest) || (datum !== null && rest.trim() === '')) {
    return { ...nothing, axis: 'pair', datum, isWeak: true, stem };
  }
  return nothing;
}

/** The first or second of several: “经度1”, “x2”. */
const NUMBERED = /^([经經纬緯维]度|longitude|latitude|long|lng|lon|lat|x|y)\s*\d{1,2}$/i;

/** “东经123.4” is none; “84经度” and “lng84” name a system. */
export const isValue = (name: string): boolean =>
  !Number.isNaN(readDegrees(name)) &&
  !NUMBERED.test(name) &&
  !/[a-z经纬坐].*(?<!\d)(84|2000|80|54)$|^(84|2000|80|54)\D*$/i.test(name);

/** Lower case, halves of compound words apart, signs as single blanks: “lngWgs84 (°)” is “lng wgs84”. */
function plain(name: string): string {
  return name
    .replaceAll(/[°º˚]/g, ' ')
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=[a-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z\d])/gu, ' ')
    .trim();
}

const matches = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

function takeDatum(text: string): { datum: NamedDatum | null; rest: string } {
  for (const [datum, words] of DATUMS) {
    if (!matches(words, text)) continue;
    return { datum, rest: text.replaceAll(words, ' ').replaceAll(/ +/g, ' ').trim() };
  }
  return { datum: null, rest: text };
}

/** What is left of a name without the words for the axis. */
const stemOf = (rest: string): string =>
  [LNG, LAT, X, Y, UNITS]
    .reduce((text, words) => text.replaceAll(words, ' '), rest)
    .replaceAll(/[坐座][标標]系?|(?<![a-z])(coord|coordinate|point|pos)(?![a-z])| /g, '')
    .replaceAll(/\d+$/g, '');

/** The datum that a sentence about coordinates names: a title, a note, a cell of a column “坐标系”. Null: none, or several. */
export function datumIn(text: string, isAboutDatum = false): NamedDatum | null {
  const words = plain(text.slice(0, 300));
  const isAbout = isAboutDatum || /坐标|座标|经纬|偏移|wgs|gcj|bd ?09|cgcs|datum|coord|crs/.test(words);
  const found = isAbout ? DATUMS.filter(([datum, said]) => matches(bareNumberless(datum, said), words)) : [];
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** In prose a bare 84 or 2000 is a number of anything. */
function bareNumberless(datum: NamedDatum, said: RegExp): RegExp {
  if (datum === 'WGS-84') return /谷歌地球|wgs|世界大地|地球坐标|(?<![a-z])gps/;
  return datum === 'CGCS2000' ? /cgcs|(国家|大地) ?2000|2000 ?(国家)?(大地)?坐标系/ : said;
}

/** Whether a column says by its cells which datum its rows are in. */
export const isDatumColumn = (name: string): boolean =>
  /^(坐标|座标|坐标参考|参考|空间参考)(系|系统|类型|基准)(类型|名称)?$|^(datum|crs|coord(inate)? ?(sys|system|type|ref)|coordtype|coordsys|geo ?type|map ?type)$/.test(
    plain(name),
  );

const UNIT =
  /^[(（[【]?\s*(°|º|度|度分秒|十进制度?|deg(rees?)?|decimal( degrees?)?|e|n|float|double|number|numeric|decimal|text|string|varchar|必填|选填|数值|文本|小数|wgs-?84|gcj-?02|bd-?09|cgcs2000|-+|—+)\s*[)）\]】]?$/i;

/** Whether a cell below the header has a unit, another name or what a form asks for, and no value. */
export const isLabel = (cell: string): boolean => UNIT.test(cell) || readName(cell).axis !== null;
