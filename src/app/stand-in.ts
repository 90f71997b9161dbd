import type { Emphasis, MapEvents, MapPort } from '../contract/map-port.ts';
import type { MapOptions } from '../map/real.ts';
import { createStaticMap } from '../map/static/static-map.tsx';
import type { Notices } from '../state/notices.ts';
import type { ViewState } from '../state/view.ts';
import { text } from '../text/later.ts';
import { find } from './find.ts';
import type { MapInPage } from './join-map.ts';
import { showNote } from './simple-note.ts';

/** What both maps are made from. */
export interface Stage {
  readonly view: ViewState;
  readonly notices: Notices;
  readonly events: MapEvents;
  /** As the state has it now. */
  options(): MapOptions;
  emphasis(): Emphasis;
  /** Whether the code of the full map is there. */
  hasCode(): Promise<boolean> | undefined;
  /** Starts the full map in the page, which tells `heard`. Rejects when the browser gives no WebGL. */
  full(heard: MapEvents): Promise<MapPort>;
}

/** How long a lost graphics context may take to come back, and a new map to be drawn, in milliseconds. */
const PATIENCE = { context: 8_000, start: 20_000 } as const;

type WhyNot = 'no-webgl' | 'not-loaded';

async function whyNot(error: unknown, stage: Stage): Promise<WhyNot> {
  console.warn(error);
  return (error as Error).name !== 'not-loaded' && (await stage.hasCode()) ? 'no-webgl' : 'not-loaded';
}

function sayWhyNot(why: WhyNot, run: () => unknown): void {
  showNote(text(`simple.${why}`), why === 'not-loaded' ? { words: text('simple.retry'), run } : undefined);
}

/** Stands in for a full map that could not be started; where only its code is missing, it can be asked for again. */
export async function startSimple(stage: Stage, error: unknown): Promise<MapInPage> {
  const why = await whyNot(error, stage);
  find('map').replaceChildren();
  const simple = drawSimple(stage);
  const map = { ...simple };
  sayWhyNot(why, () => retry(map, simple, stage));
  return map;
}

/**
 * Stands here before it is known whether a full map costs much. One takes its place where it costs little, when a person has turned to
 * the map, and when something is asked for that only it can.
 */
export function startAhead(stage: Stage, isCostly: Promise<boolean>, turned: Promise<unknown>): MapInPage {
  let ask = (): void => undefined;
  const needed = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const simple = drawSimple(stage);
  const map: MapInPage = {
    ...simple,
    async askFor(ability) {
      ask();
      await come;
      if (!map.can[ability]) throw new Error(`the only map there is cannot do this: ${ability}`);
      return new Promise<never>(() => undefined);
    },
  };
  let isAlone = true;
  void isCostly.then((costly) => costly && isAlone && showNote(text('simple.ahead')));
  const cheap = isCostly.then((costly) => costly && turned);
  const come = Promise.race([turned, cheap, needed]).then(() => {
    isAlone = false;
    return retry(map, simple, stage, stage.full, true);
  });
  return map;
}

/**
 * Puts a full map in the place of the simple one, with filter, selection, camera and focus as they are, or says that there is none and
 * goes on with the simple one; where this is the first try, with the reason.
 */
async function retry(map: MapPort, simple: MapPort, stage: Stage, start = stage.full, isFirst = false) {
  const { camera } = stage.view;
  showNote(text('simple.retrying'));
  const before = camera.peek();
  let hasJoined = false;
  try {
    // A full map comes to rest where the page looked when it began; a person may have moved the simple one meanwhile.
    const moved: MapEvents['moved'] = (...to) => hasJoined && stage.events.moved(...to);
    const started = await inTime(start({ ...stage.events, moved }));
    const hadFocus = find('map').contains(document.activeElement);
    simple.dispose();
    become(map, started, stage);
    hasJoined = true;
    const now = camera.peek();
    if (now && now !== before) map.look(now);
    if (hadFocus) find('map').querySelector<HTMLElement>('.maplibregl-canvas')?.focus({ preventScroll: true });
    showNote(null);
  } catch (error) {
    clearFull();
    const run = () => retry(map, simple, stage, start);
    if (isFirst) return sayWhyNot(await whyNot(error, stage), run);
    console.warn(error);
    showNote(text('simple.retryFailed'), { words: text('simple.retry'), run });
  }
}

/** `map` stays the same object; what it does is what `next` does. */
function become(map: MapPort, next: MapPort, stage: Stage): void {
  Object.assign(map, next);
  const { shown, dimmed, theme } = stage.options();
  map.setTheme(theme);
  map.show(shown, dimmed);
  map.emphasise(stage.emphasis());
  stage.view.can.value = next.can;
}

function clearFull(): void {
  for (const child of [...find('map').children]) if (!child.matches('.simple-map')) child.remove();
}

/**
 * The graphics context is lost: the map rests, and where the context does not come back the simple map takes its place with filter,
 * selection and camera as they are. `map` stays the same object; what it does changes.
 */
export function waitForContext(map: MapPort, stage: Stage): void {
  const full = { ...map };
  let simple: MapPort | null = null;
  /** Without its context MapLibre has no style to change. */
  Object.assign(map, resting(full));
  stage.view.can.value = map.can;
  const switchOver = (): void => {
    const drawn = fallBack(map, stage);
    simple = drawn;
    stage.notices.dismiss('context-lost');
    again = () => retry(map, drawn, stage, startAgain(full, stage));
    showNote(text('simple.context-lost'), { words: text('simple.retry'), run: again });
  };
  let again = (): unknown => undefined;
  const timer = setTimeout(switchOver, PATIENCE.context);
  const restored = (): void => {
    clearTimeout(timer);
    if (simple) showNote(text('simple.restored'), { words: text('simple.back'), run: again });
    // MapLibre takes its style up again first.
    else setTimeout(() => become(map, full, stage));
  };
  find('map').querySelector('.maplibregl-canvas')?.addEventListener('webglcontextrestored', restored, { once: true });
}

/** The simple map takes the place of a full one that draws nothing new any more; another full one can be asked for. */
export function replaceLost(map: MapPort, stage: Stage): void {
  const full = { ...map };
  const simple = fallBack(map, stage);
  const run = () => retry(map, simple, stage, startAgain(full, stage));
  showNote(text('simple.worker-lost'), { words: text('simple.retry'), run });
}

/** Draws the simple map before a full one that is no use any more. */
function fallBack(map: MapPort, stage: Stage): MapPort {
  for (const child of find('map').children) (child as HTMLElement).inert = true;
  // Maps from other hosts are the full map's.
  stage.view.basemap.value = { shown: 'offline', pending: null };
  const simple = drawSimple(stage);
  become(map, simple, stage);
  return simple;
}

/** Another full map in place of the one that lost its context. */
const startAgain =
  (old: MapPort, stage: Stage): Stage['full'] =>
  (heard) => {
    try {
      old.dispose();
    } catch (error) {
      // A map without context may stumble over what is gone; its elements go all the same.
      console.warn(error);
    }
    clearFull();
    return stage.full(heard);
  };

function inTime<T>(started: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the map takes too long')), PATIENCE.start),
  );
  return Promise.race([started, late]);
}

function drawSimple({ events, options }: Stage): MapPort {
  const { words, ...rest } = options();
  return createStaticMap(find('map'), events, {
    ...rest,
    latin: words.base.latin,
    words: {
      label: text('simple.label'),
      places: text('simple.places'),
      crowd: (n) => text('simple.crowd', { n }),
      holds: (n) => text('map.holds', { n }),
      metres: words.metres,
      kilometres: words.kilometres,
    },
  });
}

/** In the place of a map without its context: whatever it is asked, it does nothing. */
function resting(map: MapPort): MapPort {
  const gone = (): Promise<never> => Promise.reject(new Error('the graphics context is lost'));
  return {
    ...(Object.fromEntries(Object.keys(map).map((name) => [name, () => undefined])) as unknown as MapPort),
    can: { shapes: false, sketch: false, heat: false, points: false, twin: false, online: false, picture: false },
    reveal: () => false,
    setBasemap: () => Promise.resolve('unreachable'),
    picture: gone,
    sign: () => null,
    board: gone,
  };
}
