import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Board, TwinWish } from '../../contract/board.ts';
import type { MapEvents, PictureSize, Theme } from '../../contract/map-port.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { Shape } from '../../look/shapes.ts';
import type { createEmphasis } from '../places/emphasis.ts';
import type { StartOptions } from '../start-maplibre.ts';
import { BOARD_SOURCE, dressStyle } from './board-style.ts';
import type { Heat } from './heat.ts';
import type { OwnPoints } from './own-points.ts';
import { startSketch } from './sketch.ts';
import type { Twin } from './twin.ts';

/** The pointer that ends a drawing clicks once more after it, or twice: that click chooses no place. */
const LAST_CLICK_MS = 350;

/** What the map lends to the workbench, and what the workbench changes of it. */
export interface Lent {
  theme(): Theme;
  /** Every style of the map goes through this. */
  dress(plain: StyleSpecification, theme: Theme): StyleSpecification;
  /** Whether clicks belong to a tool. */
  isHeld: boolean;
  /** Of the shown places those that the map draws; null for all. */
  only: ReadonlySet<PlaceId> | null;
  /** Told whenever the map draws something else. */
  redrawn(): void;
  /** What is drawn over a picture of the map, on a context in CSS pixels. */
  over?(context: CanvasRenderingContext2D, still: MapLibre, size: PictureSize): Promise<void>;
  /** Draws the map's places, or its whole style, anew. */
  regroup(): void;
  redraw(): void;
  readonly frame: Board['frame'];
  /** The style that the map has now, with these of the shown places. */
  styleOf(ids: ReadonlySet<PlaceId>): StyleSpecification;
  /** What the map was started with, and whom it tells. */
  readonly options: StartOptions;
  readonly events: MapEvents;
  /** Those of the map, and of the second one while two halves are shown. */
  readonly emphases: Set<ReturnType<typeof createEmphasis>>;
  /** What is drawn for the selection. */
  chosen(): ReadonlySet<PlaceId>;
}

/** Makes the workbench's side of the map. Shapes of one owner replace those it had. */
export function createBoard(map: MapLibre, lent: Lent): Board {
  let heat: Promise<Heat> | null = null;
  let own: Promise<OwnPoints> | null = null;
  let releasing: ReturnType<typeof setTimeout> | undefined;
  const owners = new Map<string, readonly Shape[]>();
  const all = (): Shape[] => [...owners.values()].flat();
  let painted = lent.theme();
  lent.dress = (plain, theme) => {
    if (painted !== lent.theme()) own?.then((points) => points.repaint(), console.warn);
    painted = lent.theme();
    return dressStyle(plain, theme, all(), theme === 'print' ? null : map.getStyle());
  };
  lent.redraw();
  lent.over = async (context, still, size) => {
    (await heat)?.paintInto(context, still);
    await (await own)?.paintInto(context, { ...still.getCenter(), zoom: still.getZoom() }, size);
  };
  let wanted: TwinWish | null = null;
  let twin: Twin | null = null;
  const endTwin = (): void => {
    wanted = null;
    twin?.end();
    twin = null;
    lent.only = null;
    lent.redrawn = () => undefined;
    lent.regroup();
  };
  return {
    draw(owner, shapes) {
      if (shapes.length === 0 && !owners.has(owner)) return;
      owners.set(owner, shapes);
      void map.getSource<GeoJSONSource>(BOARD_SOURCE)?.setData({ type: 'FeatureCollection', features: all() });
      twin?.redraw();
    },
    sketch(wish, events) {
      clearTimeout(releasing);
      lent.isHeld = true;
      const sketch = startSketch(map, lent.theme(), wish, events);
      return {
        ...sketch,
        stop() {
          sketch.stop();
          releasing = setTimeout(() => {
            lent.isHeld = false;
          }, LAST_CLICK_MS);
        },
      };
    },
    async points(wish, events) {
      if (!wish) {
        const gone = own;
        own = null;
        // In the order of the calls: what was asked for before is there first.
        await gone?.then((it) => it.remove(), console.warn);
        return;
      }
      own ??= import('./own-points.ts').then(({ createOwnPoints }) => createOwnPoints(map, lent.theme));
      const points = await own.catch((error: unknown) => {
        own = null;
        throw error;
      });
      points.show(wish, events);
    },
    async heat(points, radiusPx) {
      if (points.length === 0 && !heat) return;
      heat ??= import('./heat.ts').then(({ createHeat }) => createHeat(map));
      const drawn = await heat.catch((error: unknown) => {
        heat = null;
        throw error;
      });
      drawn.show(points, radiusPx, lent.theme());
    },
    frame: lent.frame,
    async twin(wish) {
      if (!wish) return endTwin();
      wanted = wish;
      try {
        const { startTwin } = await import('./twin.ts');
        if (!wanted) return;
        twin ??= startTwin(map, lent, wanted);
        twin.change(wanted);
      } catch (error) {
        endTwin();
        throw error;
      }
    },
  };
}
