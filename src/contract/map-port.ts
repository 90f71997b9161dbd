import type { Box } from '../domain/boxes.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceSummary } from '../domain/place.ts';
import type { Basemap, BasemapFailure } from './basemap.ts';
import type { Board } from './board.ts';

/** Where the map looks: degrees WGS-84 and MapLibre zoom. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Pixels covered by panels at each edge, kept free when the map frames something. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** `print` is black on white, for paper and for readers who ask for more contrast. */
export type Theme = 'light' | 'dark' | 'print';

export interface Emphasis {
  readonly selected: ReadonlySet<PlaceId>;
  readonly hovered: ReadonlySet<PlaceId>;
}

/** What maps differ in: a board that shapes are drawn on, by hand too, heat, a person's own points and a second map on it, maps of other hosts below. */
export type Ability = 'shapes' | 'sketch' | 'heat' | 'points' | 'twin' | 'online' | 'picture';

/** What is denied is refused at once, and the map is as it was: promises reject, a sketch is `refused`, a map of another host answered with why not. */
export type Can = Readonly<Record<Ability, boolean>>;

/** What a person does on the map. */
export interface MapEvents {
  /** A click: the places under it, nearest first; empty on bare ground. More than one when they cannot be told apart here. */
  pick(places: readonly PlaceId[]): void;
  hover(place: PlaceId | null): void;
  /** A right click or a long press: degrees WGS-84, and pixels from the map's upper left corner. */
  point(at: { lng: number; lat: number; x: number; y: number }): void;
  /** Once the map has begun, and after each movement: the camera, and west, south, east, north of what is seen. */
  moved(camera: Camera, bounds: Box): void;
  /** A map from another host failed after it had been shown; our own is back. */
  basemapLost(failure: BasemapFailure): void;
  /** What the map draws with is gone, without a word from the browser: nothing new is drawn any more. */
  workerLost(): void;
  /** Something a person should know, such as a lost graphics context: a key of the string table. */
  trouble(kind: 'no-webgl' | 'context-lost' | 'context-restored' | 'tiles-failed'): void;
}

/** A picture of the map: CSS pixels, and dots per CSS pixel. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** The map as PNG, and how much ground a CSS pixel covers in its middle. */
export interface Picture {
  readonly image: Blob;
  readonly metresPerPixel: number;
}

/** The map, as the rest of the atlas knows it. What all maps hold to is tested once for each: `test/port/cases.ts`. */
export interface MapPort {
  readonly can: Can;
  /** Draws exactly these places (those without a geometry are not drawn; containers show how many they hold), and faintly these others. */
  show(places: readonly PlaceSummary[], dimmed: readonly PlaceSummary[]): void;
  emphasise(emphasis: Emphasis): void;
  /** Frames the places; those without a geometry by their container. Does nothing when none can be shown; answers whether it framed any. */
  reveal(places: readonly PlaceId[]): boolean;
  look(camera: Camera): void;
  /** Frames the whole district. */
  fitDistrict(): void;
  /** Zooms one step in or out. */
  zoomBy(steps: number): void;
  /** Moves what is seen, pixels to the east and to the south. */
  panBy(east: number, south: number): void;
  setTheme(theme: Theme): void;
  setPadding(padding: Padding): void;
  /** Changes what lies under the places; answers why it cannot be shown, or null. Our own map stays when it cannot. */
  setBasemap(basemap: Basemap, key: string): Promise<BasemapFailure | null>;
  /** The ground that is framed now, in the light theme with all names, drawn anew at this size. */
  picture(size: PictureSize, signal?: AbortSignal): Promise<Picture>;
  /** The pixels of a symbol by the id that the style gives it, for a legend elsewhere; null for an unknown one. */
  sign(id: string): ImageData | null;
  /** What the tools of the workbench draw on; loaded when first asked for. */
  board(): Promise<Board>;
  /** Takes the map away, for good: nothing is told any more. A second time does nothing. */
  dispose(): void;
}
