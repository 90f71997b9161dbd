import type { Camera, PictureSize, Theme } from '../../contract/map-port.ts';
import type { PointsToDraw } from './points-to-draw.ts';

export interface PointsOptions {
  readonly reducedMotion: boolean;
  /** The points are gone from the map: their worker died twice. Showing other positions tries again. */
  failed?(kind: 'worker-died'): void;
  /** A picture is on the map; so many points lie in it (a margin included). */
  drawn?(inView: number): void;
}

/** Points of a person's own, above the map. */
export interface PointsOverlay {
  /**
   * Draws these, or none. Other positions are sorted anew, about half a second for a million; of other colours, visibility or
   * size only what is a new value is sent. @throws PointsError for a colour it cannot read or a column of another length.
   */
  show(data: PointsToDraw | null): void;
  /** Draws these rows on top of all, larger and with a ring. Other positions forget it. */
  highlight(rows: Uint32Array | null): void;
  /** The row of the nearest visible point within `reach` of a spot, in CSS pixels from the map's upper left corner; null when there is none. */
  pick(x: number, y: number, reach: number): number | null;
  /**
   * Draws what this camera sees onto a context, as large as `size` in the context's own units.
   * Rejects with an AbortError when other points are shown, or none, before it is done.
   */
  paintInto(context: CanvasRenderingContext2D, camera: Camera, size: PictureSize, theme?: Theme): Promise<void>;
  dispose(): void;
}
