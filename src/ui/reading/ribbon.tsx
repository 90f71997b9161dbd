import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { groupBy } from '../../domain/group-by.ts';
import { whereaboutsOf } from '../../domain/located.ts';
import { type Tone, toneOf } from '../../look/tones.ts';
import { text } from '../../text/later.ts';
import { type Cover, type CoveredSentence, sentenceAt } from '../coverage/coverage.ts';
import { useSentencesRead } from '../coverage/use-sentences.ts';
import { usePage } from '../kit/page.ts';
import { useMedia } from '../kit/use-media.ts';
import './reading.css';

/** How far a class reaches across the strip of 12: the classes can be told apart without their colours. */
const REACH: Readonly<Record<Cover, number>> = { drawn: 12, inside: 9.5, spread: 7, unknown: 4.5, none: 2 };
const WIDTH = 12;
/** What stands on the map has the colour that it has there. */
const COLOURED: readonly Cover[] = ['drawn', 'inside'];
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The report as a strip: one segment a sentence. It shows which part is in view, and leads to any sentence. */
export function Ribbon() {
  const { store, reading } = usePage();
  const all = useSentencesRead();
  // Along the top where the window is narrow.
  const across = useMedia('(max-width: 699px)');
  // Once, and not with every frame in which the text moves.
  const paths = useMemo(() => drawPaths(all, across), [all, across]);
  const chosen = useSignal<{ index: number; arrived: boolean } | null>(null);
  const inView = reading.mode.inView.value;
  const from = inView ? sentenceAt(all, store.passages, inView.top) : 0;
  const to = inView ? sentenceAt(all, store.passages, inView.bottom) : 0;
  const at = chosen.value?.index ?? from;
  useSignalEffect(() => {
    // A sentence that was jumped to is where one is, until one has read on.
    const now = reading.mode.inView.value;
    const mine = chosen.peek();
    if (!now || !mine) return;
    const isThere =
      sentenceAt(all, store.passages, now.top) <= mine.index &&
      mine.index <= sentenceAt(all, store.passages, now.bottom);
    if (isThere !== mine.arrived) chosen.value = isThere ? { ...mine, arrived: true } : null;
  });
  const go = (wanted: number): void => {
    const index = Math.min(all.length - 1, Math.max(0, wanted));
    const sentence = all[index];
    if (!sentence || index === chosen.value?.index) return;
    chosen.value = { index, arrived: false };
    reading.readSpan(sentence);
  };
  const goTo = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = (event.currentTarget.firstElementChild ?? event.currentTarget).getBoundingClientRect();
    const part = across ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    go(Math.floor(part * all.length));
  };
  const sentence = all[at];
  if (!sentence) return null;
  return (
    <div
      class="ribbon"
      role="slider"
      tabIndex={0}
      aria-label={text('ribbon.label')}
      aria-orientation={across ? 'horizontal' : 'vertical'}
      aria-valuemin={1}
      aria-valuemax={all.length}
      aria-valuenow={at + 1}
      aria-valuetext={text('ribbon.value', {
        n: at + 1,
        total: all.length,
        cover: text(`cover.${sentence.cover}`),
        words: [...sentence.text].slice(0, 24).join(''),
      })}
      title={text('ribbon.label')}
      onKeyDown={(event) => {
        const by = STEPS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        go(at + by);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && goTo(event)}
    >
      <svg
        viewBox={across ? `0 0 ${all.length} ${WIDTH}` : `0 0 ${WIDTH} ${all.length}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {paths.map(({ cover, tone, d }) => (
          <path key={`${cover} ${tone}`} data-cover={cover} data-tone={tone} d={d} />
        ))}
        <rect class="ribbon-view" {...toRect(from, to - from + 1, across)} />
      </svg>
      <span class="ribbon-head">{text('ribbon.head')}</span>
    </div>
  );
}

interface SegmentPath {
  readonly cover: Cover;
  readonly tone: Tone | undefined;
  readonly d: string;
}

/** The segments as a path for each class, and of what is coloured for each colour. */
function drawPaths(sentences: readonly CoveredSentence[], across: boolean): SegmentPath[] {
  const segments = sentences.map((sentence, index) => {
    const reach = REACH[sentence.cover];
    const edge = WIDTH - reach;
    // Each leaves a little room to the next.
    const d = across ? `M${index} ${edge}h.8v${reach}h-.8z` : `M${edge} ${index}h${reach}v.8h-${reach}z`;
    return { cover: sentence.cover, tone: toneIn(sentence), d };
  });
  const alike = groupBy(segments, ({ cover, tone }) => `${cover} ${tone}`);
  return [...alike.values()].map((all) => ({ ...all[0], d: all.map(({ d }) => d).join('') }));
}

/** The colour of the first place that makes a sentence what it is, where its class is coloured. */
function toneIn({ cover, places }: CoveredSentence): Tone | undefined {
  const place = COLOURED.includes(cover) ? places.find((it) => whereaboutsOf(it) === cover) : undefined;
  return place && toneOf(place.sectors);
}

const toRect = (start: number, length: number, across: boolean) =>
  across ? { x: start, y: 0, width: length, height: WIDTH } : { x: 0, y: start, width: WIDTH, height: length };
