import type { Map as MapLibre } from 'maplibre-gl';
import type { TwinWish } from '../../contract/board.ts';
import type { PlaceId } from '../../domain/ids.ts';
import { routePicks } from '../pick.ts';
import { createEmphasis } from '../places/emphasis.ts';
import { startMapLibre } from '../start-maplibre.ts';
import type { Lent } from './board.ts';
import { createDivider } from './divider.ts';

/** Two halves of one map. */
export interface Twin {
  change(wish: TwinWish): void;
  /** The map draws something else: theme, shapes, places. */
  redraw(): void;
  /** Takes the second map away. */
  end(): void;
}

/**
 * Lays a second map over the first and cuts it off at a border that can be moved: to its left the second is seen, to its right the
 * first. Both follow each other. @throws when the browser gives no WebGL.
 */
export function startTwin(map: MapLibre, lent: Lent, first: TwinWish): Twin {
  const lifetime = new AbortController();
  let wish = first;
  const root = map.getContainer();
  const cover = document.createElement('div');
  cover.className = 'twin';
  // The same places stand in list, table and text; a second map would only be read twice.
  cover.ariaHidden = 'true';
  root.insertBefore(cover, root.querySelector('.maplibregl-control-container'));
  const divider = createDivider(root, (share) => {
    cover.style.clipPath = `inset(0 ${(100 - share).toFixed(2)}% 0 0)`;
  });
  let second: MapLibre;
  try {
    second = startSecond(map, lent, cover, wish.left, lifetime.signal);
  } catch (error) {
    divider.remove();
    cover.remove();
    throw error;
  }
  // The keyboard moves the first map, and the second with it.
  second.keyboard.disable();
  second.getCanvas().tabIndex = -1;
  keepTogether(map, second, lifetime.signal);
  let isLoaded = false;
  const redraw = (): void => {
    if (isLoaded) second.setStyle(lent.styleOf(wish.left), { diff: true });
  };
  second.once('load', () => {
    isLoaded = true;
    redraw();
  });
  return {
    redraw,
    change(next) {
      wish = next;
      divider.say(next.words);
      lent.only = next.right;
      lent.redrawn = redraw;
      lent.regroup();
    },
    end() {
      lifetime.abort();
      divider.remove();
      second.remove();
      cover.remove();
    },
  };
}

/** A second map of these places where the map looks; picks on it count until `signal`. @throws when the browser gives no WebGL. */
function startSecond(
  map: MapLibre,
  lent: Lent,
  container: HTMLElement,
  ids: ReadonlySet<PlaceId>,
  signal: AbortSignal,
): MapLibre {
  const camera = { ...map.getCenter(), zoom: map.getZoom() };
  const second = startMapLibre(container, lent.styleOf(ids), { ...lent.options, camera });
  routePicks(second, signal, lent);
  second.once('load', () => {
    if (signal.aborted) return;
    const followed = createEmphasis(second);
    followed('selected', lent.chosen());
    lent.emphases.add(followed);
    signal.addEventListener('abort', () => lent.emphases.delete(followed));
  });
  return second;
}

/** Each of two maps looks where the other does. */
function keepTogether(one: MapLibre, other: MapLibre, signal: AbortSignal): void {
  let isFollowing = false;
  const tie = (from: MapLibre, to: MapLibre): void => {
    const follow = (): void => {
      if (isFollowing) return;
      // Its own “move” would come back.
      isFollowing = true;
      to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() });
      isFollowing = false;
    };
    from.on('move', follow);
    signal.addEventListener('abort', () => void from.off('move', follow));
  };
  tie(one, other);
  tie(other, one);
}
