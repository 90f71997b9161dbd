import type { Feature, Geometry, Position } from 'geojson';
import type { Camera } from '../../contract/map-port.ts';
import type { SimpleName } from '../../contract/simple-base.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceIndex } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { PROGRESSES } from '../../domain/progress.ts';
import { readSign, type Sign } from '../../look/sign.ts';
import { metresPerPixel } from '../frame.ts';
import { groupFeatures } from '../places/features.ts';
import { gather } from './crowd.ts';
import { type Label, type LabelWish, placeLabels, type Rect } from './labels.ts';
import { type Frame, project } from './view.ts';

/** What is to be seen, and how it is looked at. */
export interface SceneWish {
  readonly shown: readonly PlaceSummary[];
  readonly dimmed: readonly PlaceSummary[];
  readonly byId: PlaceIndex;
  /** Those drawn for what is selected. */
  readonly selected: ReadonlySet<PlaceId>;
  readonly names: readonly SimpleName[];
  readonly camera: Camera;
  readonly frame: Frame;
}

/** One place by its symbol; `name` is one line. Pixels of the picture. */
export interface Mark {
  readonly id: PlaceId;
  readonly name: string;
  readonly sign: Sign;
  readonly x: number;
  readonly y: number;
}

/** Several places in one counted circle: how many for each progress. */
export interface CrowdMark {
  readonly ids: readonly PlaceId[];
  readonly counts: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** A line, an outline, or a disc of precision. */
export interface GroundMark {
  readonly id: PlaceId;
  readonly path: string;
  readonly area: boolean;
  readonly sign: Sign;
  /** Pixels from the middle to the edge of a disc; 0 for a geometry of its own. */
  readonly radius: number;
}

export interface Scene {
  readonly ground: readonly GroundMark[];
  readonly hints: readonly { readonly x: number; readonly y: number }[];
  readonly marks: readonly Mark[];
  readonly crowds: readonly CrowdMark[];
  /** Areas without outline that have a name on the ground and no symbol. */
  readonly regions: readonly (Mark & { readonly label: Label | null })[];
  readonly labels: readonly Label[];
}

/** Pixels that a symbol takes from its middle. */
export const REACH = 13;
const LABELS_FROM = 10.6;
/** Discs say something between these radii in pixels. */
const DISC = { least: 16, most: 900 } as const;

/** Puts the places into the picture: symbols, crowds, names that do not overlap. Pure. */
export function makeScene(wish: SceneWish): Scene {
  const { shown, dimmed, byId, selected, camera, frame } = wish;
  const chosen = [...selected].flatMap((id) => byId.get(id) ?? []);
  const all = [...shown, ...chosen.filter((place) => !shown.includes(place))];
  const features = groupFeatures(all, byId);
  const at = ([lng = 0, lat = 0]: readonly number[]) => project(lng, lat, camera, frame);
  const mark = ({ properties, geometry }: Feature): Mark & { lines: string[] } => {
    const [x, y] = at((geometry as GeoJSON.Point).coordinates);
    const lines = String(properties?.label).split('\n');
    return { ...identity(properties), lines, name: lines.join(''), x, y };
  };
  const points = features.points.features.map(mark);
  const regions = features.zones.features.filter(({ properties }) => properties?.region).map(mark);
  const gathered = gather(points.filter(({ id }) => !selected.has(id)));
  const marks = [
    ...gathered.flatMap(({ members: [first, ...more] }) => (first && more.length === 0 ? [first] : [])),
    ...points.filter(({ id }) => selected.has(id)),
  ];
  const crowds = gathered
    .filter(({ members }) => members.length > 1)
    .map(({ members, x, y }) => ({
      ids: members.map(({ id }) => id),
      counts: PROGRESSES.map((progress) => members.filter(({ sign }) => sign.progress === progress).length),
      x,
      y,
    }));
  const taken = [...marks.map((one) => around(one, REACH)), ...crowds.map((one) => around(one, 20))];
  const labels = placeLabels(
    [
      ...regions
        .map((region) => nameOf(region, 0, 12.5, selected))
        .sort((a, b) => heldIn(regions, b) - heldIn(regions, a)),
      ...marks
        .filter(({ id }) => camera.zoom >= LABELS_FROM || selected.has(id))
        .map((one) => nameOf(one, REACH, 12, selected)),
      ...wish.names.filter(({ from }) => camera.zoom >= from).map((name) => baseName(name, at([name.lng, name.lat]))),
    ],
    taken,
    { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 },
  );
  const byKey = new Map(labels.map((label) => [label.key, label]));
  const metres = metresPerPixel(camera.lat, camera.zoom);
  return {
    ground: [
      ...[...features.zones.features, ...features.points.features].flatMap((feature) =>
        discOf(feature, metres, at, selected),
      ),
      ...features.shapes.features.map((feature) => ({
        ...identity(feature.properties),
        path: pathOf(feature.geometry, at),
        area: feature.geometry.type.endsWith('Polygon'),
        radius: 0,
      })),
    ],
    hints: dimmed.flatMap(({ anchor }) => {
      if (!anchor) return [];
      const [x, y] = at(anchor);
      return [{ x, y }];
    }),
    marks,
    crowds,
    regions: regions.map((region) => ({ ...region, label: byKey.get(region.id) ?? null })),
    labels: labels.filter(({ key }) => !regions.some(({ id }) => id === key)),
  };
}

const identity = (properties: Feature['properties']): { id: PlaceId; sign: Sign } => ({
  id: properties?.id as PlaceId,
  sign: readSign(String(properties?.sign)) as Sign,
});

const heldIn = (regions: readonly Mark[], { key }: LabelWish): number =>
  regions.find(({ id }) => id === key)?.sign.held ?? 0;

const around = ({ x, y }: { x: number; y: number }, by: number): Rect => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by,
});

function nameOf(
  { id, lines, sign, x, y }: Mark & { lines: string[] },
  reach: number,
  size: number,
  selected: ReadonlySet<PlaceId>,
): LabelWish {
  const always = selected.has(id);
  const counted = reach === 0 && sign.held > 0 ? [...lines.slice(0, -1), `${lines.at(-1)} ${sign.held}`] : lines;
  return { key: id, lines: counted, x, y, size: always ? 13.5 : size, reach: always && reach ? 16 : reach, always };
}

/** Names of the ground give way to all others. */
function baseName({ kind, name, lng, turn }: SimpleName, [x, y]: readonly [number, number]): LabelWish {
  const wish = { key: `${kind}/${name}/${lng}`, x, y, size: kind === 'district' ? 12.5 : 11.5, reach: 0 };
  if (turn === undefined) return { ...wish, fixed: true, lines: [name] };
  // Han characters stand upright one below the other where a street runs north.
  return Math.abs(turn) > STEEP && HAN.test(name)
    ? { ...wish, lines: [...name], turn: 0 }
    : { ...wish, lines: [name], turn };
}

const STEEP = 50;
const HAN = /\p{Script=Han}/u;

function discOf(
  { geometry, properties }: Feature,
  metres: number,
  at: (position: Position) => readonly [number, number],
  selected: ReadonlySet<PlaceId>,
): GroundMark[] {
  if (geometry.type !== 'Point') return [];
  const radius = Number(properties?.radius) / metres;
  const self = identity(properties);
  const isSeen = selected.has(self.id) || (self.sign.shape === 'area' && radius < DISC.most);
  if (radius < DISC.least || !isSeen) return [];
  const [x, y] = at(geometry.coordinates);
  return [{ ...self, area: true, radius, path: circle(x, y, radius) }];
}

const circle = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0z`;
const short = (value: number): number => Math.round(value * 10) / 10;

/** SVG path data of lines and areas; a point becomes a small disc. */
export function pathOf(geometry: Geometry, at: (position: Position) => readonly [number, number]): string {
  const line = (positions: readonly Position[]): string =>
    `M${positions.map((position) => at(position).map(short).join(' ')).join('L')}`;
  const ring = (positions: readonly Position[]): string => `${line(positions)}z`;
  switch (geometry.type) {
    case 'Point':
      return circle(...at(geometry.coordinates), 5);
    case 'MultiPoint':
      return geometry.coordinates.map((position) => circle(...at(position), 5)).join('');
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(line).join('');
    case 'Polygon':
      return geometry.coordinates.map(ring).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring).join('');
    default:
      return geometry.geometries.map((part) => pathOf(part, at)).join('');
  }
}
