import type { Feature, Geometry, Position } from 'geojson';
import type { Camera } from '../../contract/map-port.ts';
import type { SimpleName } from '../../contract/simple-base.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { PlaceIndex } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { readSign, type Sign } from '../../look/sign.ts';
import { TRAYS_FROM, type TrayDot } from '../../look/tray.ts';
import { metresPerPixel, NAMELESS } from '../frame.ts';
import { groupFeatures } from '../places/features.ts';
import { areaLetters, CROWD, DOT, DOUBT_FROM, LETTERS, RING, SIGNS_FROM, signScale } from '../places/scale.ts';
import { gather } from './crowd.ts';
import { type Label, type LabelWish, placeLabels, type Rect } from './labels.ts';
import { type Frame, project } from './view.ts';

/** What is to be seen, and how it is looked at. */
export interface SceneWish {
  readonly shown: readonly PlaceSummary[];
  readonly dimmed: readonly PlaceSummary[];
  readonly byId: PlaceIndex;
  /** Those drawn for what is selected, and those of them that only hold it. */
  readonly selected: ReadonlySet<PlaceId>;
  readonly holders: ReadonlySet<PlaceId>;
  /** How an area is named that holds so many places. */
  readonly holds: (n: number) => string;
  readonly names: readonly SimpleName[];
  /** Where the names of areas stood before, from their points: pixels east and south. */
  readonly stood?: ReadonlyMap<PlaceId, readonly [number, number]> | undefined;
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
  /** From afar a place is a dot: full, or hollow where its position is rough. */
  readonly dot: 'full' | 'hollow' | null;
  /** The part of its full size that its sign has. */
  readonly scale: number;
  /** What is known to be in it and nowhere else, in rows. */
  readonly tray: readonly (readonly TrayDot[])[];
}

/** Several places in one counted circle. */
export interface CrowdMark {
  readonly ids: readonly PlaceId[];
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
  /** Whether it only holds what is selected. */
  readonly holder: boolean;
}

export interface Scene {
  readonly ground: readonly GroundMark[];
  readonly hints: readonly Pick<Mark, 'id' | 'x' | 'y'>[];
  readonly marks: readonly Mark[];
  readonly crowds: readonly CrowdMark[];
  /** Areas without outline that have a name on the ground and no symbol. */
  readonly regions: readonly (Mark & { readonly label: Label | null })[];
  readonly labels: readonly Label[];
}

/** Pixels that a symbol takes from its middle. */
const REACH = 13;

/** Puts the places into the picture: symbols, crowds, names that do not overlap. Pure. */
export function makeScene(wish: SceneWish): Scene {
  const { shown, dimmed, byId, selected, holders, camera, frame } = wish;
  const chosen = [...selected].flatMap((id) => byId.get(id) ?? []);
  const features = groupFeatures([...new Set([...shown, ...chosen])], byId);
  const at = ([lng = 0, lat = 0]: readonly number[]) => project(lng, lat, camera, frame);
  const far = camera.zoom < SIGNS_FROM;
  const scale = signScale(camera.zoom);
  const mark = ({ properties, geometry }: Feature, isSelected = false): Mark & { lines: string[] } => {
    const [x, y] = at((geometry as GeoJSON.Point).coordinates);
    const isFarArea = properties?.region && camera.zoom < SIGNS_FROM;
    const lines = String(isFarArea ? properties.short : properties?.label).split('\n');
    const isDot = far && !isSelected;
    const { id, sign } = identity(properties);
    return {
      id,
      sign: { ...sign, ambiguous: sign.ambiguous && camera.zoom >= DOUBT_FROM },
      lines,
      name: lines.join(''),
      x: x + (isDot ? (properties?.aside?.[0] ?? 0) : 0),
      y,
      dot: isDot ? (properties?.rough ? 'hollow' : 'full') : null,
      scale: isSelected ? 1.25 : scale,
      tray: (camera.zoom >= TRAYS_FROM && properties?.tray) || [],
    };
  };
  const isSelected = ({ id }: Feature): boolean => selected.has(id as PlaceId);
  const { crowds: gathered, alone } = gather(features.points.features, far ? null : camera.zoom);
  const crowds = gathered.map(({ members, at: [lng, lat] }): CrowdMark => {
    const [x, y] = at([lng, lat]);
    return {
      ids: members.map(({ id }) => id as PlaceId),
      x,
      y,
    };
  });
  const marks = [
    ...alone.filter((point) => !isSelected(point)).map((point) => mark(point)),
    ...features.points.features.filter(isSelected).map((point) => mark(point, true)),
  ];
  const regions = features.zones.features
    .filter(({ properties }) => properties?.region)
    .map((zone) => mark(zone, true));
  const reach = ({ dot, scale }: Mark): number => (dot ? DOT.edge : REACH * scale);
  const named = marks.filter(({ id }) => !far || selected.has(id));
  const names = new Set(named.map(({ name }) => name));
  const labels = placeLabels(
    [
      ...regions
        .map((region) => nameOf(region, 0, areaLetters(camera.zoom), wish))
        .sort((a, b) => heldIn(regions, b) - heldIn(regions, a)),
      ...named.map((one) => nameOf(one, reach(one), LETTERS.place, wish)),
      ...wish.names
        // A lake that is a place is named once.
        .filter(({ name }) => !names.has(name))
        .filter(({ from, kind }) => camera.zoom >= from && (kind !== 'own' || camera.zoom < OWN_UNTIL))
        .map((name) => baseName(name, at([name.lng, name.lat]))),
    ],
    [...marks.map((one) => around(one, reach(one))), ...crowds.map((one) => around(one, CROWD.half))],
    {
      left: NAMELESS.edge,
      top: NAMELESS.edge,
      right: frame.width - (far ? NAMELESS.right : NAMELESS.edge),
      bottom: frame.height - NAMELESS.edge,
    },
  );
  const byKey = new Map(labels.map((label) => [label.key, label]));
  const metres = metresPerPixel(camera.lat, camera.zoom);
  return {
    ground: [
      ...[...features.zones.features, ...features.points.features].flatMap((feature) =>
        ringOf(feature, metres, at, wish),
      ),
      ...features.shapes.features.map((feature) => ({
        ...identity(feature.properties),
        path: pathOf(feature.geometry, at),
        area: feature.geometry.type.endsWith('Polygon'),
        radius: 0,
        holder: holders.has(feature.id as PlaceId),
      })),
    ],
    hints: dimmed.flatMap(({ id, anchor }) => {
      if (!anchor) return [];
      const [x, y] = at(anchor);
      return [{ id, x, y }];
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
  { id, lines, sign, x, y, tray }: Mark & { lines: string[] },
  reach: number,
  size: number,
  { selected, holds, stood }: SceneWish,
): LabelWish {
  const always = selected.has(id);
  const count = reach === 0 && sign.held > 0 ? ` ${holds(sign.held)}` : undefined;
  return {
    key: id,
    lines,
    count,
    tray,
    x,
    y,
    size: always ? LETTERS.selected : size,
    reach,
    always,
    stood: stood?.get(id),
  };
}

/** From here on nobody needs to be told where they are. */
const OWN_UNTIL = 11.5;

/** Names of the ground give way to all others. */
function baseName({ kind, name, lng, turn }: SimpleName, [x, y]: readonly [number, number]): LabelWish {
  const size = kind === 'own' ? 22 : kind === 'district' ? 12.5 : kind === 'subdistrict' ? 10.5 : 11.5;
  const wish = { key: `${kind}/${name}/${lng}`, x, y, size, reach: 0 };
  if (kind === 'own') return { ...wish, lines: [name], fixed: true, under: true, spacing: HAN.test(name) ? 0.8 : 0.2 };
  if (turn === undefined) return { ...wish, fixed: true, lines: [name] };
  // Han characters stand upright one below the other where a street runs north.
  return Math.abs(turn) > STEEP && HAN.test(name)
    ? { ...wish, lines: [...name], turn: 0 }
    : { ...wish, lines: [name], turn };
}

const STEEP = 50;
const HAN = /\p{Script=Han}/u;

/** Of areas the ring is always seen, of other places where they are selected. */
function ringOf(
  { geometry, properties }: Feature,
  metres: number,
  at: (position: Position) => readonly [number, number],
  { selected, holders }: SceneWish,
): GroundMark[] {
  if (geometry.type !== 'Point') return [];
  const radius = Number(properties?.radius) / metres;
  const self = identity(properties);
  const isSeen = selected.has(self.id) || (properties?.zone && radius < RING.most);
  if (radius < RING.least || !isSeen) return [];
  const [x, y] = at(geometry.coordinates);
  return [{ ...self, area: true, radius, path: circle(x, y, radius), holder: holders.has(self.id) }];
}

const circle = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0z`;
export const short = (value: number): number => Math.round(value * 10) / 10;

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
