import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Board, TwinWish } from '../../contract/board.ts';
import type { PictureSize, Theme } from '../../contract/map-port.ts';
import type { PlaceId } from '../../domain/ids.ts';
import type { Shape } from '../../look/shapes.ts';
import { BOARD_SOURCE, dressStyle } from './board-style.ts';
import type { Heat } from './heat.ts';
import type { OwnPoints } from './own-points.ts';
import { startSketch } from './sketch.ts';
import type { Twin } from './twin.ts';

/** The pointer that ends a drawing clicks once more after it, or twice: that click chooses no place. */
const LAST_CLICK_MS = 350;

/** What the map lends to the workbench. */
export interface Lent {
  theme(): Theme;
  /** From now on every style of the map goes through this. */
  dress(how: (plain: StyleSpecification, theme: Theme) => StyleSpecification): void;
  /** Draws the map's style anew. */
  restyle(): void;
  /** Whether clicks belong to a tool. */
  hold(isHeld: boolean): void;
  frame(box: Parameters<Board['frame']>[0]): void;
  /** What is drawn over a picture of the map, on a context in CSS pixels. */
  over(draw: (context: CanvasRenderingContext2D, still: MapLibre, size: PictureSize) => Promise<void>): void;
  /** Draws only these of the shown places, or all (null); from now on `changed` is told whenever the map draws something else. */
  only(ids: ReadonlySet<PlaceId> | null, changed: () => void): void;
  /** The style that the map has now, with these of the shown places. */
  styleOf(ids: ReadonlySet<PlaceId>): StyleSpecification;
  /** A second map of these places where the map looks; picks on it count until `signal`. @throws when the browser gives no WebGL. */
  second(container: HTMLElement, ids: ReadonlySet<PlaceId>, signal: AbortSignal): MapLibre;
}

/** Makes the workbench's side of the map. Shapes of one owner replace those it had. */
export function createBoard(map: MapLibre, lent: Lent): Board {
  let heat: Promise<Heat> | null = null;
  let own: Promise<OwnPoints> | null = null;
  let releasing: ReturnType<typeof setTimeout> | undefined;
  const owners = new Map<string, readonly Shape[]>();
  const all = (): Shape[] => [...owners.values()].flat();
  let painted = lent.theme();
  lent.dress((plain, theme) => {
    if (painted !== lent.theme()) own?.then((points) => points.repaint(), console.warn);
    painted = lent.theme();
    return dressStyle(plain, theme, all(), theme === 'print' ? null : map.getStyle());
  });
  lent.restyle();
  lent.over(async (context, still, size) => {
    (await heat)?.paintInto(context, still);
    await (await own)?.paintInto(context, { ...still.getCenter(), zoom: still.getZoom() }, size);
  });
  let wanted: TwinWish | null = null;
  let twin: Twin | null = null;
  const endTwin = (): void => {
    wanted = null;
    twin?.end();
    twin = null;
    lent.only(null, () => undefined);
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
      lent.hold(true);
      const sketch = startSketch(map, lent.theme(), wish, events);
      return {
        ...sketch,
        stop() {
          sketch.stop();
          releasing = setTimeout(() => lent.hold(false), LAST_CLICK_MS);
        },
      };
    },
    async points(wish, events) {
      if (!wish && !own) return;
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
