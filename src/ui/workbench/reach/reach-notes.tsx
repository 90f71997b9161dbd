import { text } from '../../../text/later.ts';
import { isOfReport, type ReachKind } from './reach-points.ts';

/** How reach is measured and what it does not say. */
export function ReachNotes({ kind }: { kind: ReachKind }) {
  return (
    <>
      <h3>{text('reach.method')}</h3>
      <ul class="reach-notes">
        <li>{text('reach.note.line')}</li>
        {kind === 'metro' && <li>{text('reach.note.metro')}</li>}
        {kind === 'own' && (
          <>
            <li>{text('reach.note.own')}</li>
            <li>{text('reach.note.copies')}</li>
          </>
        )}
        {isOfReport(kind) && (
          <>
            <li>{text('reach.note.report', { kind: text(`reach.kind.${kind}`) })}</li>
            <li>{text('reach.note.points')}</li>
          </>
        )}
        <li>{text('reach.note.ground')}</li>
        <li>{text('reach.note.method')}</li>
      </ul>
    </>
  );
}
