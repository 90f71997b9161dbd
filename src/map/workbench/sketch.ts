import type { Polygon } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Drawn, Sketch, SketchEvents, SketchWish } from '../../contract/board.ts';
import type { Theme } from '../../contract/map-port.ts';
import { SHAPE_LOOK } from '../../look/shapes.ts';
import { SKETCH_PREFIX } from './board-style.ts';

/** A polygon's corners and the middles of its edges can be drawn; a rectangle and a circle keep their form. */
const EDITABLE = {
  polygon: { feature: { draggable: true, coordinates: { draggable: true, midpoints: true, deletable: true } } },
  rectangle: { feature: { draggable: true, coordinates: { resizable: 'opposite' as const } } },
  circle: { feature: { draggable: true, coordinates: { resizable: 'center-fixed' as const } } },
  linestring: { feature: { coordinates: { draggable: true, midpoints: true, deletable: true } } },
  point: { feature: { draggable: true } },
};

/**
 * Lets a person draw, or change what was drawn, on the map with mouse or touch. Whoever starts it stops it. Escape gives up what is
 * being drawn, Enter ends it.
 */
export function startSketch(map: MapLibre, theme: Theme, wish: SketchWish, events: SketchEvents): Sketch {
  const look = SHAPE_LOOK[wish.kind === 'linestring' || wish.kind === 'point' ? 'measure' : 'area'];
  const color = look[theme === 'dark' ? 'dark' : 'light'] as `#${string}`;
  const ground = theme === 'dark' ? '#1b2027' : '#fffdf8';
  const shape = { fillColor: color, fillOpacity: 0.1, outlineColor: color, outlineWidth: 2 } as const;
  const corner = { closingPointColor: color, closingPointOutlineColor: ground, closingPointWidth: 6 } as const;
  const point = { pointColor: color, pointOutlineColor: ground, pointWidth: 7, pointOutlineWidth: 2 } as const;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: SKETCH_PREFIX, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawPolygonMode({ styles: { ...shape, ...corner } }),
      new TerraDrawRectangleMode({ styles: shape }),
      new TerraDrawCircleMode({ styles: shape }),
      new TerraDrawLineStringMode({ styles: { lineStringColor: color, lineStringWidth: 2.4, ...corner } }),
      new TerraDrawPointMode({ styles: point }),
      new TerraDrawSelectMode({
        flags: EDITABLE,
        allowManualDeselection: false,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        styles: {
          selectedPointColor: color,
          selectedPointOutlineColor: ground,
          selectedPointWidth: 9,
          selectedPointOutlineWidth: 2,
          selectedPolygonColor: color,
          selectedPolygonFillOpacity: 0.1,
          selectedPolygonOutlineColor: color,
          selectedPolygonOutlineWidth: 2.2,
          selectedLineStringColor: color,
          selectedLineStringWidth: 2.4,
          selectionPointColor: ground,
          selectionPointOutlineColor: color,
          selectionPointOutlineWidth: 2,
          selectionPointWidth: 6,
          midPointColor: color,
          midPointOutlineColor: ground,
          midPointOutlineWidth: 1,
          midPointWidth: 4,
        },
      }),
    ],
  });
  const read = (): Drawn | null => {
    const drawn = draw.getSnapshot().find(({ properties }) => properties.mode === wish.kind);
    return (drawn?.geometry as Drawn | undefined) ?? null;
  };
  draw.start();
  draw.on('change', (_ids, type) => {
    if (type !== 'styling') events.changed(read());
  });
  draw.on('finish', () => {
    const drawn = read();
    if (drawn) events.finished(drawn);
  });
  if (wish.start) {
    const [added] = draw.addFeatures([
      { type: 'Feature', geometry: wish.start as Polygon, properties: { mode: wish.kind } },
    ]);
    if (added?.valid && added.id !== undefined) draw.selectFeature(added.id);
    else events.refused(added?.reason ?? '');
  } else draw.setMode(wish.kind);
  return { stop: () => draw.enabled && draw.stop() };
}
