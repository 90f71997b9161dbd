import { slug } from '#about';
import { checkPlacement } from '../../../domain/check-patch.ts';
import { localDay } from '../../../domain/day.ts';
import { text } from '../../../text/later.ts';
import { saveFile } from '../../kit/save-file.ts';

interface UnreadProps {
  readonly unread: readonly unknown[];
  /** Gives it up. */
  drop(): void;
}

/** What this browser keeps as placed and cannot be read: said, to be saved as it is, and kept until it is given up. */
export function UnreadPlacements({ unread, drop }: UnreadProps) {
  const save = (): void => {
    const blob = new Blob([`${JSON.stringify(unread, null, 2)}\n`], { type: 'application/json' });
    saveFile(blob, `${slug}-unread-${localDay(new Date())}.json`);
  };
  const faults = unread.flatMap((each, at) => checkPlacement(each, `[${at}]`)).slice(0, 5);
  return (
    <div class="bench-fault" role="alert">
      <p>{text('place.unread', { n: unread.length })}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <button type="button" class="link" onClick={save}>
        {text('place.save')}
      </button>{' '}
      <button type="button" class="link" onClick={drop}>
        {text('place.dropUnread')}
      </button>
    </div>
  );
}
