import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type {
  Candidate,
  DraftToReview,
  ReadFigure,
  ReviewBegun,
  ReviewKeeper,
  TakenOver,
} from '../../contract/review.ts';
import { localDay } from '../../domain/day.ts';
import {
  type FigureChange,
  type HeadChange,
  lastWords,
  type PlaceChange,
  subjectOf,
  type Verdict,
} from '../../domain/review.ts';

/** What of a draft is reviewed apart. */
export const PARTS = ['place', 'figure', 'doubt'] as const;
export type Part = (typeof PARTS)[number];

/** One thing to decide of. */
export type Item =
  | { readonly about: 'place'; readonly id: string; readonly candidate: Candidate }
  | { readonly about: 'figure'; readonly id: string; readonly figure: ReadFigure }
  | { readonly about: 'doubt'; readonly id: string; readonly doubt: DraftToReview['doubts'][number] }
  | { readonly about: 'head'; readonly id: string; readonly head: DraftToReview['reports'][number] };

/** A verdict without its day. */
export type NewVerdict = Verdict extends infer V ? (V extends Verdict ? Omit<V, 'on'> : never) : never;
export type Change = PlaceChange & FigureChange & HeadChange;
export type Saving = 'saved' | 'saving' | { readonly failed: string };

/** What is open of the card. */
export type Opened =
  | 'name'
  | 'layer'
  | 'sectors'
  | 'stage'
  | `stage ${number}`
  | 'merge'
  | 'split'
  | 'drop'
  | 'add'
  | null;

/** A review under way. */
export interface Review {
  readonly draft: ReadonlySignal<DraftToReview>;
  /** In the order in which they were given. */
  readonly verdicts: ReadonlySignal<readonly Verdict[]>;
  /** The last word on each subject. */
  readonly words: ReadonlySignal<ReadonlyMap<string, Verdict>>;
  readonly part: Signal<Part>;
  readonly items: ReadonlySignal<Readonly<Record<Part, readonly Item[]>>>;
  /** What is looked at; null where the part has nothing. */
  readonly current: ReadonlySignal<Item | null>;
  /** What is open of its card; nothing of another's stays open. */
  readonly opened: Signal<Opened>;
  /** What was changed and not taken yet, by subject. */
  readonly changes: ReadonlySignal<ReadonlyMap<string, Change>>;
  /** All that the reports say. */
  readonly whole: ReadonlySignal<string>;
  readonly saving: ReadonlySignal<Saving>;
  /** What became of the last taking over. */
  readonly told: Signal<{ readonly taken: TakenOver } | { readonly failed: string } | null>;
  /** Whether the atlas is no draft any more. */
  readonly ended: ReadonlySignal<boolean>;
  /** What this browser kept of an earlier review and cannot read any more; null for nothing. */
  readonly unread: ReadonlySignal<string | null>;
  forgetUnread(): void;
  readonly folder: string | null;
  go(subject: string): void;
  step(by: 1 | -1): void;
  /** To the next open thing of the part, round from the end; stays where none is. */
  next(): void;
  /** Changes a field of what is looked at, to be taken with it. */
  change(change: Change): void;
  decide(verdict: NewVerdict): void;
  /** Takes what is looked at as it stands, with what was changed of it. What cannot be taken so, or is no place any more, stays as it is. */
  take(note?: string): void;
  undo(): void;
  save(): Promise<void>;
  /** Takes the verdicts over into the atlas. Absent where there is no folder. */
  takeOver?(signal: AbortSignal): Promise<void>;
}

/** What somebody decided of a thing, be it taken over already or not; null where nobody has. */
export function decided({ words }: Review, item: Item): string | null {
  const verdict = words.value.get(subjectOf(item));
  if (verdict) return verdict.as;
  if (item.about === 'place') return item.candidate.reviewed;
  if (item.about === 'figure') return item.figure.reviewed;
  return item.about === 'doubt' ? item.doubt.reviewed : null;
}

/** What was changed of a thing, be it taken by now or not. */
export function changeOf({ words, changes }: Review, item: Item): Change {
  const subject = subjectOf(item);
  const verdict = words.value.get(subject);
  const taken = verdict?.as === 'taken' ? verdict.change : {};
  return { ...taken, ...changes.value.get(subject) } as Change;
}

/** How often the text has these words; never, where there are none. */
export const countIn = ({ whole }: Review, words: string): number =>
  words === '' ? 0 : whole.value.split(words).length - 1;

/** The verdict that takes a thing as it stands; null where it cannot be taken so. */
function takenAs(review: Review, item: Item, note: string): NewVerdict | null {
  const { about, id } = item;
  if (about === 'doubt') return { about, id, as: 'settled', ...(note && { note }) };
  const change = changeOf(review, item);
  if (about === 'head') return { about, id, as: 'taken', change };
  if (about === 'place' && (!item.candidate.place || countIn(review, change.name ?? item.candidate.name) === 0))
    return null;
  const isChanged = Object.keys(change).length > 0;
  return { about, id, as: 'taken', ...(isChanged && { change }) } as NewVerdict;
}

/** Begins or goes on with a review. */
export function createReview(begun: ReviewBegun, keeper: ReviewKeeper): Review {
  const draft = signal(begun.draft);
  const verdicts = signal(begun.verdicts);
  const words = computed(() => lastWords(verdicts.value));
  const part = signal<Part>('place');
  const items = computed(() => itemsOf(draft.value));
  const whole = computed(() => draft.value.passages.map(({ text }) => text).join('\n'));
  const at = signal<Readonly<Partial<Record<Part, string>>>>({});
  const opened = signal<Opened>(null);
  const changes = signal<ReadonlyMap<string, Change>>(new Map());
  const saving = signal<Saving>('saved');
  const ended = signal(false);
  const unread = signal(begun.unread ?? null);
  const told = signal<Review['told']['value']>(null);
  const current = computed(() => {
    const own = items.value[part.value];
    return own.find((item) => subjectOf(item) === at.value[part.value]) ?? own[0] ?? null;
  });
  let running = Promise.resolve();

  const review: Review = {
    draft,
    verdicts,
    words,
    part,
    items,
    current,
    opened,
    changes,
    whole,
    saving,
    told,
    ended,
    unread,
    forgetUnread() {
      keeper.forgetUnread?.();
      unread.value = null;
    },
    folder: keeper.folder,
    go(subject) {
      const own = PARTS.find((each) => items.value[each].some((item) => subjectOf(item) === subject));
      if (!own) return;
      batch(() => {
        part.value = own;
        opened.value = null;
        at.value = { ...at.value, [own]: subject };
      });
    },
    step(by) {
      const own = items.value[part.value];
      const index = own.indexOf(current.value as Item);
      const item = own[Math.min(own.length - 1, Math.max(0, index + by))];
      if (item) review.go(subjectOf(item));
    },
    next() {
      const own = items.value[part.value];
      const index = own.indexOf(current.value as Item);
      const open = [...own.slice(index + 1), ...own.slice(0, index)].find((item) => decided(review, item) === null);
      if (open) review.go(subjectOf(open));
    },
    change(change) {
      const item = current.value;
      if (!item) return;
      const subject = subjectOf(item);
      changes.value = new Map(changes.value).set(subject, { ...changes.value.get(subject), ...change });
    },
    decide(verdict) {
      const full = { ...verdict, on: localDay(new Date()) } as Verdict;
      batch(() => {
        verdicts.value = [...verdicts.value, full];
        forget(subjectOf(full));
        told.value = null;
        opened.value = null;
        if (full.about !== 'name') review.next();
      });
      void review.save();
    },
    take(note = '') {
      const verdict = current.value && takenAs(review, current.value, note.trim());
      if (verdict) review.decide(verdict);
    },
    undo() {
      const last = verdicts.value.at(-1);
      if (!last) return;
      batch(() => {
        verdicts.value = verdicts.value.slice(0, -1);
        told.value = null;
        review.go(subjectOf(last));
      });
      void review.save();
    },
    save() {
      saving.value = 'saving';
      // One after the other, each with all that there is by then.
      running = running.then(async () => {
        const now = verdicts.value;
        try {
          await keeper.keep(now);
          if (verdicts.value === now) saving.value = 'saved';
        } catch (error) {
          saving.value = { failed: (error as Error).message };
        }
      });
      return running;
    },
    ...(keeper.takeOver && {
      async takeOver(end: AbortSignal) {
        await review.save();
        if (saving.value !== 'saved') return;
        try {
          const { told: taken, begun: anew } = await (keeper.takeOver as NonNullable<ReviewKeeper['takeOver']>)(end);
          batch(() => {
            verdicts.value = anew?.verdicts ?? [];
            if (anew) draft.value = anew.draft;
            else ended.value = true;
            told.value = { taken };
          });
        } catch (error) {
          if (!end.aborted) told.value = { failed: (error as Error).message };
        }
      },
    }),
  };
  return review;

  function forget(subject: string): void {
    const rest = new Map(changes.value);
    rest.delete(subject);
    changes.value = rest;
  }
}

function itemsOf({ candidates, figures, doubts, reports }: DraftToReview): Record<Part, readonly Item[]> {
  return {
    place: candidates.map((candidate) => ({ about: 'place', id: candidate.id, candidate })),
    figure: figures.map((figure) => ({ about: 'figure', id: figure.id, figure })),
    doubt: [
      ...reports.map((head) => ({ about: 'head', id: head.id, head }) as const),
      ...doubts.map((doubt) => ({ about: 'doubt', id: doubt.id, doubt }) as const),
    ],
  };
}
