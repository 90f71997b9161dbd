import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { WebGLDevice, webgl2Adapter } from '@luma.gl/webgl';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '../../contract/map-port.ts';
import { SHADES } from '../../look/shapes.ts';

// By itself deck.gl fetches the device apart, where nobody would hear that it cannot be had; here it comes with the rest.
webgl2Adapter.create = async (props) => new WebGLDevice(props ?? {});

type Point = readonly [lng: number, lat: number];

/** The density of points as a heat map over the ground. */
export interface Heat {
  /** Draws these points, each spread over `radiusPx` pixels; none draws nothing. */
  show(points: readonly Point[], radiusPx: number, theme: Theme): void;
  /** Draws what is shown where another map has the same ground; in CSS pixels. */
  paintInto(context: CanvasRenderingContext2D, other: MapLibre): void;
}

/** Lays deck.gl's canvas over the map. Call once the map has loaded. */
export function createHeat(map: MapLibre): Heat {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
  map.addControl(overlay as never);
  // Its canvas would take the focus and has nothing to say.
  for (const layer of map.getContainer().querySelectorAll<HTMLElement>('.deck-widget-container')) layer.inert = true;
  let isShown = false;
  return {
    paintInto(context, other) {
      const canvas = overlay.getCanvas();
      if (!canvas || !isShown) return;
      const bounds = map.getBounds();
      const [from, to] = [other.project(bounds.getNorthWest()), other.project(bounds.getSouthEast())];
      context.drawImage(canvas, from.x, from.y, to.x - from.x, to.y - from.y);
    },
    show(points, radiusPx, theme) {
      isShown = points.length > 0;
      const shades = SHADES[theme === 'dark' ? 'dark' : 'light'];
      overlay.setProps({
        layers:
          points.length === 0
            ? []
            : [
                new HeatmapLayer<Point>({
                  id: 'heat',
                  data: points,
                  getPosition: ([lng, lat]) => [lng, lat],
                  getWeight: 1,
                  radiusPixels: radiusPx,
                  // Names of the ground stay legible through it.
                  opacity: 0.55,
                  threshold: 0.06,
                  colorRange: shades.map(readColor),
                }),
              ],
      });
    },
  };
}

const readColor = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
