import type { OwnFault } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import { DatumQuestion } from './own-datum-question.tsx';
import { OwnPointing, pointableOf } from './own-pointing.tsx';
import { type OwnWish, ofFile, type ReadAgain, wishOf } from './own-wish.ts';
import { ownFaultWords } from './own-words.ts';

interface RefusedProps {
  readonly fault: OwnFault;
  /** What the person has said so far. */
  readonly said: OwnWish;
  readonly readAgain: ReadAgain;
}

/** Why a file was not read, or what must be known before it can be; and what the person can do now. */
export function OwnRefused({ fault, said, readAgain }: RefusedProps) {
  if (fault.kind === 'datum-contradicted') return <DatumQuestion fault={fault} readAgain={readAgain} />;
  const file =
    'file' in fault && fault.kind !== 'file-left-out' && fault.kind !== 'file-swapped' ? fault.file : undefined;
  const pointable = pointableOf(fault);
  const pointing = pointable && (
    <OwnPointing {...pointable} encoding={wishOf(said, file).encoding} readAgain={ofFile(file, readAgain)} />
  );
  if (fault.kind === 'no-coordinate-columns') {
    return (
      <div class="own-question">
        <h3>{text('own.point.title')}</h3>
        <p role="alert">{ownFaultWords(fault)}</p>
        {pointing}
      </div>
    );
  }
  return (
    <>
      <p class="bench-fault" role="alert">
        {ownFaultWords(fault)}{' '}
        {isChance(fault) && (
          <button type="button" class="link" onClick={() => readAgain({})}>
            {text('app.retry')}
          </button>
        )}
        {isSwapped(fault) && (
          <button type="button" class="link" onClick={() => readAgain({ swap: true })}>
            {text('own.swap')}
          </button>
        )}
      </p>
      {pointing && !isSwapped(fault) && (
        <div class="own-question">
          <h3>{text('own.point.check')}</h3>
          {pointing}
        </div>
      )}
    </>
  );
}

/** What another try may not meet again: the reader may have been missing in part. */
const isChance = ({ kind }: OwnFault): boolean => kind === 'worker-died' || kind === 'unreadable-file';

/** Whether nothing could be used because latitude stands before longitude. */
const isSwapped = (fault: OwnFault): boolean =>
  fault.kind === 'nothing-usable' && fault.faults.some(({ kind }) => kind === 'swapped');
