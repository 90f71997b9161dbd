import type { TwinWish } from '../../contract/board.ts';

export interface Divider {
  say(words: TwinWish['words']): void;
  remove(): void;
}

/** Steps of the keys, in percent of the width. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -2,
  ArrowDown: -2,
  ArrowRight: 2,
  ArrowUp: 2,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
};

/** The border between two halves, moved by pointer and keys; `moved` is told its place in percent from the left, at once and whenever it moves. */
export function createDivider(root: HTMLElement, moved: (share: number) => void): Divider {
  const slider = document.createElement('div');
  slider.className = 'twin-divider';
  slider.tabIndex = 0;
  slider.role = 'slider';
  slider.ariaValueMin = '0';
  slider.ariaValueMax = '100';
  slider.ariaOrientation = 'horizontal';
  const [left, right] = ['left', 'right'].map((side) => {
    const label = document.createElement('span');
    label.className = 'twin-label';
    label.dataset.side = side;
    slider.append(label);
    return label;
  });
  let share = 50;
  const set = (next: number): void => {
    share = Math.min(100, Math.max(0, next));
    slider.style.left = `${share}%`;
    slider.ariaValueNow = String(Math.round(share));
    slider.ariaValueText = `${Math.round(share)}%`;
    moved(share);
  };
  slider.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(share + step);
  });
  let grabbed = 0;
  // Nobody has to drag: single clicks go from quarter to quarter.
  slider.addEventListener('click', ({ clientX }) => {
    if (Math.abs(clientX - grabbed) < 3) set(share >= 75 ? 25 : share + 25 - (share % 25));
  });
  slider.addEventListener('pointerdown', (event) => {
    grabbed = event.clientX;
    slider.setPointerCapture(event.pointerId);
    slider.focus({ preventScroll: true });
    event.preventDefault();
  });
  slider.addEventListener('pointermove', (event) => {
    if (!slider.hasPointerCapture(event.pointerId) || Math.abs(event.clientX - grabbed) < 3) return;
    const box = root.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100);
  });
  root.append(slider);
  set(share);
  return {
    say(words) {
      slider.ariaLabel = words.slider;
      if (left) left.textContent = words.left;
      if (right) right.textContent = words.right;
    },
    remove: () => slider.remove(),
  };
}
