import { type ComponentChildren, createElement, Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ByteRun, compareBytes, type PlacedRepair } from '../../domain/repair.ts';
import { text } from '../../text/later.ts';
import { Icon } from '../kit/icon.tsx';
import { useDismiss } from '../kit/use-dismiss.ts';

interface NoteProps {
  readonly repair: PlacedRepair;
  readonly position: string;
  readonly previous: PlacedRepair | null;
  readonly next: PlacedRepair | null;
  readonly onTurn: (repair: PlacedRepair) => void;
  readonly onClose: () => void;
}

/** What was received, what stands in the report, the bytes of both, and why. */
export function RepairNote({ repair, position, previous, next, onTurn, onClose }: NoteProps) {
  const note = useRef<HTMLElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  useDismiss(onClose);
  const bytes = compareBytes(repair);
  return (
    <section class="repair-note" aria-label={text('repairs.note')} ref={note}>
      <header>
        <span class="muted">{position}</span>
        <span class="spacer" />
        <Turn name="repairs.previous" icon="back" to={previous} onTurn={onTurn} />
        <Turn name="repairs.next" icon="next" to={next} onTurn={onTurn} />
        <button type="button" class="quiet icon-button" aria-label={text('repairs.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        <Entry name="repairs.raw">
          <q lang="zh-Hant">{repair.raw}</q>
        </Entry>
        <Entry name="repairs.restored">
          <q>{repair.restored}</q>
        </Entry>
        {repair.glosses.length > 0 && (
          <Entry name="repairs.glosses">
            <span>{repair.glosses.join(' ')}</span>
          </Entry>
        )}
        <Entry name="repairs.before">
          <Bytes runs={bytes.before} />
        </Entry>
        <Entry name="repairs.after">
          <Bytes runs={bytes.after} />
        </Entry>
        <Entry name="repairs.read">
          <q lang="zh-Hant">{repair.read}</q>
        </Entry>
        <Entry name="repairs.reason">{repair.reason}</Entry>
      </dl>
    </section>
  );
}

interface EntryProps {
  readonly name: `repairs.${'raw' | 'restored' | 'glosses' | 'before' | 'after' | 'read' | 'reason'}`;
  readonly children: ComponentChildren;
}

const Entry = ({ name, children }: EntryProps) => (
  <div>
    <dt>{text(name)}</dt>
    <dd>{children}</dd>
  </div>
);

const BYTE_TAG = { kept: 'span', removed: 'del', inserted: 'ins' } as const;

/** Bytes in pairs of digits; what was taken away or put in is marked as such. */
function Bytes({ runs }: { runs: readonly ByteRun[] }) {
  return (
    <code class="bytes">
      {runs.map(({ hex, kind }, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          {createElement(BYTE_TAG[kind], null, (hex.match(/../g) ?? []).join(' '))}
        </Fragment>
      ))}
    </code>
  );
}

interface TurnProps {
  readonly name: 'repairs.previous' | 'repairs.next';
  readonly icon: 'back' | 'next';
  readonly to: PlacedRepair | null;
  readonly onTurn: (repair: PlacedRepair) => void;
}

const Turn = ({ name, icon, to, onTurn }: TurnProps) => (
  <button
    type="button"
    class="quiet icon-button"
    aria-label={text(name)}
    title={text(name)}
    disabled={!to}
    onClick={() => to && onTurn(to)}
  >
    <Icon name={icon} />
  </button>
);
