import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../text/later.ts';
import { nameOf } from '../../text/speak.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import './reading.css';

/** How long a place stays when the walk goes on by itself. */
const STAY_MS = 6000;
const GESTURES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The walk from place to place in the order of the text: back, on, by itself or not, and where it stands. */
export function TourBar() {
  const { store, reading } = usePage();
  const { tour } = reading.mode;
  const bar = useRef<HTMLElement>(null);
  const order = store.inTextOrder.value;
  const { selection } = store.focus.value;
  const index = selection.kind === 'place' ? order.findIndex((place) => place.id === selection.place) : -1;
  const playing = tour.value === 'playing';
  const step = (by: 1 | -1): void => store.stepPlace(by, 'tour');

  useEffect(() => {
    if (index < 0) step(1);
    bar.current?.querySelector<HTMLElement>('[data-play]')?.focus();
  }, []);
  useEffect(() => {
    if (!playing) return;
    if (index === order.length - 1) {
      tour.value = 'paused';
      return;
    }
    const next = setTimeout(() => step(1), STAY_MS);
    return () => clearTimeout(next);
  }, [playing, index, order.length]);
  useEffect(() => {
    if (!playing) return;
    const end = new AbortController();
    // Whoever takes hold of the page wants to stay where it is.
    const pause = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) tour.value = 'paused';
    };
    for (const kind of GESTURES) addEventListener(kind, pause, { signal: end.signal, capture: true, passive: true });
    return () => end.abort();
  }, [playing]);

  const place = order[index];
  return (
    <section class="tour" aria-label={text('tour.label')} ref={bar}>
      <TourButton name="tour.previous" icon="back" onClick={() => step(-1)} />
      <TourButton
        name={playing ? 'tour.pause' : 'tour.play'}
        icon={playing ? 'pause' : 'play'}
        onClick={() => (tour.value = playing ? 'paused' : 'playing')}
      />
      <TourButton name="tour.next" icon="next" onClick={() => step(1)} />
      <p class="tour-position" aria-live={playing ? 'off' : 'polite'}>
        <span>{text('tour.position', { n: index + 1, total: order.length })}</span>
        {place && <b translate={false}>{nameOf(place)}</b>}
      </p>
      <TourButton name="tour.end" icon="close" onClick={() => (tour.value = 'off')} />
    </section>
  );
}

interface TourButtonProps {
  readonly name: `tour.${'previous' | 'next' | 'play' | 'pause' | 'end'}`;
  readonly icon: IconName;
  readonly onClick: () => void;
}

const TourButton = ({ name, icon, onClick }: TourButtonProps) => (
  <button
    type="button"
    class="quiet icon-button"
    aria-label={text(name)}
    title={text(name)}
    {...(icon === 'play' || icon === 'pause' ? { 'data-play': '' } : {})}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
