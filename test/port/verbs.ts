import type { Basemap, BasemapFailure } from '../../src/contract/basemap.ts';
import type { Board, Drawn, Sketch } from '../../src/contract/board.ts';
import type { Ability, Camera, Can, MapPort, Padding, PictureSize, Theme } from '../../src/contract/map-port.ts';
import type { PlaceSummary } from '../../src/domain/place.ts';
import type { Shape } from '../../src/look/shapes.ts';

/** What a tool of the workbench has of the board, each told by one name. */
export type ToolName = Extract<Ability, 'shapes' | 'heat' | 'points' | 'twin'>;

/** What came of a drawing so far. */
export interface Sketched {
  readonly finished: readonly Drawn[];
  readonly refused: number;
}

/**
 * A port as plain values in and out, so that one list of cases can ask a map here and a map in a browser. It refers to nothing outside
 * itself: a page is given its source.
 */
export function toVerbs(map: MapPort, places: readonly PlaceSummary[]) {
  const among = (ids: readonly string[]) => places.filter(({ id }) => ids.includes(id));
  const idsOf = (ids: readonly string[]) => new Set(among(ids).map(({ id }) => id));
  const sketched = { finished: [] as Drawn[], refused: 0 };
  const picked: (number | null)[] = [];
  let sketch: Sketch | null = null;
  /** What tools draw round a position, and how they take it away. */
  const tools = {
    shapes: async (board: Board, [lng, lat]: readonly [number, number], on: boolean) => {
      const [west, south, east, north] = [lng - 0.002, lat - 0.001, lng + 0.002, lat + 0.001];
      // biome-ignore format: a ring
      const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
      const area: Shape = {
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [ring] },
        properties: { role: 'area' },
      };
      board.draw('cases', on ? [area] : []);
    },
    heat: (board: Board, at: readonly [number, number], on: boolean) => board.heat(on ? [at] : [], 40),
    points: (board: Board, at: readonly [number, number], on: boolean) =>
      board.points(
        on ? { positions: new Float64Array(at), color: { kind: 'single', css: '#ff0000' }, sizePx: 30 } : null,
        { picked: (row) => picked.push(row), lost: () => undefined },
      ),
    twin: (board: Board, _at: readonly [number, number], on: boolean) =>
      board.twin(
        on
          ? {
              left: new Set(),
              right: idsOf(places.map(({ id }) => id)),
              words: { left: '左', right: '右', slider: '界' },
            }
          : null,
      ),
  };
  return {
    can: (): Can => map.can,
    show: (ids: readonly string[], dimmed: readonly string[] = []): void => map.show(among(ids), among(dimmed)),
    emphasise: (selected: readonly string[], hovered: readonly string[] = []): void =>
      map.emphasise({ selected: idsOf(selected), hovered: idsOf(hovered) }),
    reveal: (ids: readonly string[]): boolean => map.reveal([...idsOf(ids)]),
    look: (camera: Camera): void => map.look(camera),
    fitDistrict: (): void => map.fitDistrict(),
    zoomBy: (steps: number): void => map.zoomBy(steps),
    panBy: (east: number, south: number): void => map.panBy(east, south),
    setTheme: (theme: Theme): void => map.setTheme(theme),
    setPadding: (padding: Padding): void => map.setPadding(padding),
    setBasemap: (basemap: Basemap): Promise<BasemapFailure | null> => map.setBasemap(basemap, ''),
    /** Kind and size of the picture in dots, and metres to a pixel; null where there is none. */
    picture: (size: PictureSize): Promise<{ type: string; dots: number[]; metresPerPixel: number } | null> =>
      map.picture(size).then(
        async ({ image, metresPerPixel }) => {
          const head = new DataView(await image.slice(0, 24).arrayBuffer());
          return { type: image.type, dots: [head.getUint32(16), head.getUint32(20)], metresPerPixel };
        },
        () => null,
      ),
    /** How many dots a sign has. */
    sign: (id: string): number | null => {
      const sign = map.sign(id);
      return sign && sign.width * sign.height;
    },
    /** Draws with one tool, or takes it away; answers whether that was refused. */
    use: async (tool: ToolName, at: readonly [number, number], on: boolean): Promise<'done' | 'refused'> => {
      try {
        await tools[tool](await map.board(), at, on);
        return 'done';
      } catch {
        return 'refused';
      }
    },
    /** The rows under clicks, since points were first drawn. */
    picked: (): (number | null)[] => picked,
    startSketch: async (): Promise<'done' | 'refused'> => {
      try {
        sketch = (await map.board()).sketch(
          { kind: 'point' },
          {
            changed: () => undefined,
            finished: (drawn) => void sketched.finished.push(drawn),
            refused: () => {
              sketched.refused += 1;
            },
          },
        );
        return 'done';
      } catch {
        return 'refused';
      }
    },
    sketched: (): Sketched => sketched,
    stopSketch: (): void => sketch?.stop(),
    dispose: (): void => map.dispose(),
  };
}

type Plain = ReturnType<typeof toVerbs>;

/** The same, asked from wherever. */
export type Verbs = {
  readonly [K in keyof Plain]: (...given: Parameters<Plain[K]>) => Promise<Awaited<ReturnType<Plain[K]>>>;
};
