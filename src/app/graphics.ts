import { type ReadonlySignal, signal } from '@preact/signals';

/** The name of what draws WebGL; null where the browser does not tell. */
export type GraphicsAnswer = string | null;

/** Drivers that have the processor draw: a full map costs them seconds in which the page cannot answer. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL is drawn by the processor, as far as the browser tells; it may take seconds, or never tell. Never rejects. */
export function isDrawnBySoftware(): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const worker = new Worker(new URL('./graphics-worker.ts', import.meta.url), { type: 'module' });
    const answer = (renderer: GraphicsAnswer): void => {
      worker.terminate();
      resolve(BY_PROCESSOR.test(renderer ?? ''));
    };
    worker.onmessage = ({ data }: MessageEvent<GraphicsAnswer>) => answer(data);
    worker.onerror = (event) => {
      event.preventDefault();
      answer(null);
    };
  }).catch(() => false);
}

/** Turns true, for good, when a person turns to this part of the page, by whatever means. */
export function turnedTo(part: HTMLElement, end: AbortSignal): ReadonlySignal<boolean> {
  const turned = signal(false);
  const turn = (): void => {
    turned.value = true;
  };
  for (const sign of ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'])
    part.addEventListener(sign, turn, { once: true, passive: true, signal: end });
  return turned;
}
