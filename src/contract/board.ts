import type { LineString, Point, Polygon } from 'geojson';
import type { Box } from '../domain/boxes.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PointsWish } from '../look/point-color.ts';
import type { Shape } from '../look/shapes.ts';

/** What a person draws. Positions in degrees WGS-84. */
export type Drawn = Point | LineString | Polygon;

/** What a person is to draw, or to change (`start`). Positions in degrees WGS-84. */
export interface SketchWish {
  readonly kind: 'polygon' | 'rectangle' | 'circle' | 'linestring' | 'point';
  readonly start?: Drawn;
}

export interface SketchEvents {
  /** While it is drawn or changed; null when it was given up. */
  changed(drawn: Drawn | null): void;
  /** A drawing has been ended, or a change: the pointer let go. */
  finished(drawn: Drawn): void;
  /** What was to be changed cannot be, in the words of the drawing library. */
  refused(reason: string): void;
}

export interface Sketch {
  /** Takes the drawing away; clicks belong to the map again. */
  stop(): void;
}

/** What two halves of the map show, each of the places that the map has, and what is written over them. */
export interface TwinWish {
  readonly left: ReadonlySet<PlaceId>;
  readonly right: ReadonlySet<PlaceId>;
  /** `slider` names what moves the border between the halves. */
  readonly words: { readonly left: string; readonly right: string; readonly slider: string };
}

export interface PointsEvents {
  /** The row under a click, null beside all. */
  picked(row: number | null): void;
  /** The points are gone from the map: what draws them died twice. */
  lost(): void;
}

/** The map as the workbench knows it. */
export interface Board {
  /** Draws shapes over the ground and under the places, in place of those that this owner had; none takes them away. */
  draw(owner: string, shapes: readonly Shape[]): void;
  sketch(wish: SketchWish, events: SketchEvents): Sketch;
  /** Draws the density of these points (degrees WGS-84), each spread over `radiusPx` pixels; none takes it away. Rejects when it cannot be drawn. */
  heat(points: readonly (readonly [number, number])[], radiusPx: number): Promise<void>;
  /**
   * Draws up to a million points over the map, or none. Rejects when they cannot be drawn.
   */
  points(wish: PointsWish | null, events?: PointsEvents): Promise<void>;
  frame(box: Box): void;
  /** Shows two halves of one camera, or the whole map again (null). Rejects, the whole map shown, where the browser gives no second map. */
  twin(wish: TwinWish | null): Promise<void>;
}
