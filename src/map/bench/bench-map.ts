import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { BenchMap } from '../../domain/bench-map.ts';
import type { Shape } from '../../domain/shapes.ts';
import type { Theme } from '../port.ts';
import { BENCH_SOURCE, dressStyle } from './bench-style.ts';
import type { Heat } from './heat.ts';
import type { OwnPoints } from './own-points.ts';
import { startSketch } from './sketch.ts';

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
  frame(box: Parameters<BenchMap['frame']>[0]): void;
}

/** Makes the workbench's side of the map. Shapes of one owner replace those it had. */
export function createBenchMap(map: MapLibre, lent: Lent): BenchMap {
  let heat: Promise<Heat> | null = null;
  let own: Promise<OwnPoints> | null = null;
  let releasing: ReturnType<typeof setTimeout> | undefined;
  const owners = new Map<string, readonly Shape[]>();
  const all = (): Shape[] => [...owners.values()].flat();
  let painted = lent.theme();
  lent.dress((plain, theme) => {
    if (painted !== lent.theme()) void own?.then((points) => points.repaint());
    painted = lent.theme();
    return dressStyle(plain, theme, all(), theme === 'print' ? null : map.getStyle());
  });
  lent.restyle();
  return {
    draw(owner, shapes) {
      if (shapes.length === 0 && !owners.has(owner)) return;
      owners.set(owner, shapes);
      void map.getSource<GeoJSONSource>(BENCH_SOURCE)?.setData({ type: 'FeatureCollection', features: all() });
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
    async points(wish, picked) {
      if (!wish && !own) return;
      own ??= import('./own-points.ts').then(({ createOwnPoints }) =>
        createOwnPoints(map, lent.theme, () => console.warn('the points are gone: their worker died twice')),
      );
      (await own).show(wish, picked);
    },
    async heat(points, radiusPx) {
      if (points.length === 0 && !heat) return;
      heat ??= import('./heat.ts').then(({ createHeat }) => createHeat(map));
      (await heat).show(points, radiusPx, lent.theme());
    },
    frame: lent.frame,
  };
}
