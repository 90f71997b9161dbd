import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { PlacedRepair } from '../../domain/repair.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { boxesOf } from './boxes-of.ts';
import { RepairNote } from './repair-note.tsx';
import './reading.css';

/** A button over each repaired stretch, and the proof of the one that is open. The text below is not touched. */
export function Repairs() {
  const { notices, reading } = usePage();
  const { repairs, tintSpans, readSpan } = reading;
  const open = useSignal<string | null>(null);
  const state = repairs.state.value;
  const list = typeof state === 'string' ? [] : state;
  useLayoutOf('report');
  useEffect(repairs.ask, []);
  useEffect(() => {
    tintSpans('repair', list);
    return () => tintSpans('repair', []);
  }, [state]);
  useEffect(() => {
    // The settings that asked for them may be closed by now.
    const action = { label: text('app.retry'), run: repairs.ask };
    if (state === 'failed') notices.say({ id: 'repairs', kind: 'trouble', text: text('repairs.failed'), action });
    else notices.dismiss('repairs');
  }, [state]);
  const close = (): void => {
    const button = document.querySelector<HTMLElement>(`[data-repair="${open.value}"]`);
    open.value = null;
    button?.focus({ preventScroll: true });
  };
  const toggle = ({ id }: PlacedRepair): void => {
    if (open.value === id) close();
    else open.value = id;
  };
  const turnTo = (repair: PlacedRepair): void => {
    open.value = repair.id;
    readSpan(repair);
  };
  return (
    <div class="repairs">
      {list.map((repair, index) => (
        <Spot
          key={repair.id}
          repair={repair}
          number={index + 1}
          isOpen={open.value === repair.id}
          onToggle={() => toggle(repair)}
        >
          <RepairNote
            repair={repair}
            position={text('repairs.position', { n: index + 1, total: list.length })}
            previous={list[index - 1] ?? null}
            next={list[index + 1] ?? null}
            onTurn={turnTo}
            onClose={close}
          />
        </Spot>
      ))}
    </div>
  );
}

interface SpotProps {
  readonly repair: PlacedRepair;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: preact.ComponentChild;
}

function Spot({ repair, number, isOpen, onToggle, children }: SpotProps) {
  const range = usePage().reading.locateSpan(repair);
  const pane = document.getElementById('report-pane');
  const boxes = range && pane ? boxesOf(pane, range) : [];
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <button
        type="button"
        class="repair-spot"
        data-repair={repair.id}
        aria-label={text('repairs.spot', { n: number, words: repair.restored })}
        aria-expanded={isOpen}
        style={{ left: px(first.left), top: px(first.top), width: px(first.width), height: px(first.height) }}
        onClick={onToggle}
      />
      {isOpen && (
        <div class="repair-note-place" style={{ top: px(last.top + last.height + 6) }}>
          {children}
        </div>
      )}
    </>
  );
}

const px = (length: number): string => `${length}px`;

/** Draws anew whenever an element of the page changes its size: the lines break elsewhere. */
function useLayoutOf(id: string): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const element = document.getElementById(id);
    const sizes = new ResizeObserver(() => draw((count) => count + 1));
    if (element) sizes.observe(element);
    return () => sizes.disconnect();
  }, [id]);
}
