import { render } from 'preact';
import type { Basemap } from '../../contract/basemap.ts';
import type { Camera, Emphasis, MapEvents, MapPort, Padding, PictureSize, Theme } from '../../contract/map-port.ts';
import type { Box } from '../../domain/boxes.ts';
import { boxOf, overlaps } from '../../domain/extent.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { isZone } from '../../domain/located.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import type { Shape } from '../../look/shapes.ts';
import { DISTRICT } from '../frame.ts';
import { drawnForAll } from '../places/features.ts';
import { drawIcon } from '../places/icons.ts';
import { watchMiddle } from '../stay.ts';
import { Drawing, type SimpleWords } from './drawing.tsx';
import { namesOfFirst } from './first-names.ts';
import { takeGestures } from './gestures.ts';
import { moveByArrow } from './keys.ts';
import { firstBase, loadBase } from './load-base.ts';
import { pictureOf } from './picture.ts';
import { makeScene } from './scene.ts';
import './static-map.css';
import { boundsOf, cameraFor, type Frame, type Pixel, panBy, project, unproject, within, zoomAt } from './view.ts';

export interface StaticOptions {
  readonly places: readonly PlaceSummary[];
  readonly shown: readonly PlaceSummary[];
  readonly dimmed: readonly PlaceSummary[];
  readonly theme: Theme;
  /** Null frames the whole district. */
  readonly camera: Camera | null;
  readonly padding: Padding;
  readonly words: SimpleWords;
  /** Whether the ground is named in Latin letters. */
  readonly latin: boolean;
}

/** From this zoom on a crowd does not part any more: its places are offered as a list. */
const CLOSEST = 15.5;

/** The map as an SVG in the container, for browsers without WebGL. Draws at once; the ground follows when it has come. */
export function createStaticMap(container: HTMLElement, events: MapEvents, options: StaticOptions): MapPort {
  const { words } = options;
  const byId = new Map(options.places.map((place) => [place.id, place]));
  const end = new AbortController();
  const root = document.createElement('div');
  root.className = 'simple-map';
  root.role = 'region';
  root.ariaLabel = words.label;
  container.append(root);

  let { shown, dimmed, theme, padding } = options;
  let emphasis: Emphasis = { selected: new Set(), hovered: new Set() };
  let base = firstBase();
  let basemap: Basemap = 'offline';
  let shapes: readonly Shape[] = [];
  /** What tools draw with, once one has been opened. */
  let tools: typeof import('./board.ts') | null = null;
  let reached: string | null = null;
  const frameNow = (): Frame => ({ width: container.clientWidth || 300, height: container.clientHeight || 300 });
  let frame = frameNow();
  let camera = options.camera ? within(options.camera) : cameraFor(DISTRICT, frame, padding, 18);
  /** The camera that frames the whole district, while nobody has moved the map. */
  let whole = options.camera ? null : camera;
  let stood: ReturnType<typeof namesOfFirst> | undefined = namesOfFirst(container);
  let asked = 0;

  const drawn = (ids: Iterable<PlaceId>): readonly PlaceSummary[] => drawnForAll(ids, byId).places;
  const drawing = (of: { camera: Camera; frame: Frame; theme: Theme; still?: true }) => {
    const { places: chosen, holders } = drawnForAll(emphasis.selected, byId);
    const selected = new Set(chosen.map(({ id }) => id));
    const scene = makeScene({
      shown,
      dimmed,
      byId,
      selected,
      holders,
      holds: words.holds,
      names: base?.names.map((name) => (options.latin ? { ...name, name: name.latin } : name)) ?? [],
      stood: of.camera === whole ? stood : undefined,
      camera: of.camera,
      frame: of.frame,
    });
    const inSight = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      x > 0 && y > 0 && x < of.frame.width && y < of.frame.height;
    const keys = [
      ...[...scene.marks, ...scene.regions].filter(inSight).map(({ id }) => id as string),
      ...scene.crowds.filter(inSight).map(({ ids }) => ids.join(' ')),
    ];
    const kept = root.contains(document.activeElement) || keys.includes(reached ?? '');
    if (!of.still && !kept) reached = [...selected].find((id) => keys.includes(id)) ?? keys[0] ?? null;
    const toolsDraw = {
      shapes,
      theme: of.theme,
      at: ([lng = 0, lat = 0]: readonly number[]) => project(lng, lat, of.camera, of.frame),
    };
    return (
      <Drawing
        {...of}
        scene={scene}
        base={basemap === 'offline' ? base : null}
        {...(tools && { under: <tools.Shapes {...toolsDraw} />, over: <tools.ShapeNames {...toolsDraw} /> })}
        selected={selected}
        holders={holders}
        hovered={new Set(drawn(emphasis.hovered).map(({ id }) => id))}
        reached={of.still ? null : reached}
        words={words}
      />
    );
  };
  const draw = (): void => {
    cancelAnimationFrame(asked);
    asked = 0;
    if (!end.signal.aborted) render(drawing({ camera, frame, theme }), root);
  };
  /** Several changes within one frame are drawn once. */
  const redraw = (): void => {
    asked ||= requestAnimationFrame(draw);
  };
  const rest = (): void => {
    if (end.signal.aborted) return;
    events.moved(camera, boundsOf(camera, frame));
    container.setAttribute('aria-busy', 'false');
  };
  const go = (next: Camera): void => {
    camera = within(next);
    redraw();
    rest();
  };
  const frameBox = (box: Box, most: number): void => {
    const grown = {
      top: padding.top + 36,
      right: padding.right + 36,
      bottom: padding.bottom + 36,
      left: padding.left + 36,
    };
    go(cameraFor(box, frame, grown, most));
  };
  const middle = (): Pixel => [frame.width / 2, frame.height / 2];

  const open = (ids: readonly PlaceId[]): void => {
    const box = boxOf(drawn(ids));
    if (!box || camera.zoom >= CLOSEST) {
      events.pick(ids);
      return;
    }
    const next = cameraFor(box, frame, padding, 17);
    go({ ...next, zoom: Math.max(next.zoom, camera.zoom + 1) });
  };
  const press = (target: Element): void => {
    const place = placeAt(target);
    const crowd = target.closest('[data-crowd]')?.getAttribute('data-crowd');
    if (place) events.pick([place]);
    else if (crowd) open(crowd.split(' ') as PlaceId[]);
    else events.pick([]);
  };
  let over: PlaceId | null = null;
  takeGestures(
    root,
    {
      drag: (dx, dy) => {
        camera = panBy(camera, -dx, -dy, frame);
        redraw();
      },
      zoom: (steps, at) => {
        camera = zoomAt(camera, steps, at, frame);
        redraw();
      },
      rest,
      press,
      over: (target) => {
        const place = target && placeAt(target);
        if (place !== over) events.hover(place);
        over = place;
      },
      menu: (at) => events.point({ ...unproject(at, camera, frame), x: at[0], y: at[1] }),
    },
    end.signal,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const target = (event.target as Element).closest('[data-key]');
      if (event.ctrlKey || event.metaKey || event.altKey || !target) return;
      const moved = moveByArrow(root, event.key);
      if (moved !== null) reached = moved;
      if (event.key === 'Enter' || event.key === ' ') press(target);
      else if (event.key === '+' || event.key === '=') go(zoomAt(camera, 1, middle(), frame));
      else if (event.key === '-') go(zoomAt(camera, -1, middle(), frame));
      else if (moved === null && !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      event.stopPropagation();
      redraw();
    },
    { signal: end.signal },
  );
  const movedSince = watchMiddle(container);
  // As the full map does: the whole district stays whole, anything else stays where it is on the screen.
  const size = new ResizeObserver(() => {
    const next = frameNow();
    if (next.width === frame.width && next.height === frame.height) return;
    const [x, y] = movedSince();
    const isWhole = camera === whole;
    stood = undefined;
    frame = next;
    camera = isWhole ? cameraFor(DISTRICT, frame, padding, 18) : panBy(camera, x, y, frame);
    if (isWhole) whole = camera;
    const chosen = boxOf(drawn(emphasis.selected));
    if (chosen && !overlaps(chosen, boundsOf(camera, frame)))
      camera = within({ ...camera, lng: (chosen[0] + chosen[2]) / 2, lat: (chosen[1] + chosen[3]) / 2 });
    draw();
    rest();
  });
  size.observe(container);
  void loadBase().then((loaded) => {
    if (end.signal.aborted) return;
    base = loaded ?? base;
    if (!loaded) events.trouble('tiles-failed');
    redraw();
  });
  draw();
  // The same once more, now to be worked with.
  for (const first of container.querySelectorAll('.first-view')) first.remove();
  rest();

  return {
    can: { shapes: true, sketch: false, heat: false, points: false, twin: false, online: false, picture: true },
    show(next, others) {
      shown = next;
      dimmed = others;
      redraw();
    },
    emphasise(next) {
      emphasis = next;
      redraw();
    },
    reveal(ids) {
      const targets = drawn(ids);
      const box = boxOf(targets);
      if (box) frameBox(box, targets.some(isZone) ? 13 : 15);
      return box !== null;
    },
    look: (next) => go(next),
    fitDistrict: () => {
      go(cameraFor(DISTRICT, frame, padding, 18));
      whole = camera;
    },
    panBy: (east, south) => go(panBy(camera, east, south, frame)),
    zoomBy: (steps) => go(zoomAt(camera, steps, middle(), frame)),
    setTheme(next) {
      theme = next;
      redraw();
    },
    setPadding(next) {
      padding = next;
    },
    setBasemap(next) {
      const isOurs = next === 'offline' || next === 'none';
      if (isOurs) basemap = next;
      redraw();
      return Promise.resolve(isOurs ? null : 'simple');
    },
    picture(wish: PictureSize, signal) {
      const still = document.createElement('div');
      const seen = { width: wish.width, height: wish.height };
      const free = { top: 0, right: 0, bottom: 0, left: 0 };
      const look = cameraFor(boundsOf(camera, frame), seen, free, 18);
      render(drawing({ camera: look, frame: seen, theme: 'print', still: true }), still);
      const svg = still.querySelector('svg');
      if (!svg) return Promise.reject(new Error('the map could not be drawn'));
      return pictureOf(svg, look, wish, signal).finally(() => render(null, still));
    },
    sign: (id) => drawIcon(id, 4)?.image ?? null,
    async board() {
      tools ??= await import('./board.ts');
      return tools.simpleBoard({
        draw(next) {
          shapes = next;
          redraw();
        },
        frame: (box) => frameBox(box, 15),
      });
    },
    dispose() {
      end.abort();
      size.disconnect();
      cancelAnimationFrame(asked);
      leave(root, () => render(null, root));
    },
  };
}

/** Lets the full map, which stands below it with the same places, be seen through it within a fifth of a second. */
function leave(root: HTMLElement, then: () => void): void {
  const gone = (): void => {
    root.remove();
    then();
  };
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || !root.isConnected) {
    gone();
    return;
  }
  root.inert = true;
  root.classList.add('leaving');
  // A page that is not seen draws no transition.
  setTimeout(gone, LEAVES_MS);
}
const LEAVES_MS = 180;

const placeAt = (target: Element): PlaceId | null =>
  (target.closest('[data-place]')?.getAttribute('data-place') ??
    target.closest('[data-ground]')?.getAttribute('data-ground') ??
    null) as PlaceId | null;
