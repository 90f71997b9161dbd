import type { Tombstone } from '../domain/tombstone.ts';
import type { Notices } from '../state/notices.ts';
import type { Store } from '../state/store.ts';
import { text } from '../text/text.ts';

/** What of the address was not understood; nothing takes an earlier notice away. */
export function sayIgnored(notices: Notices, parts: readonly string[]): void {
  if (parts.length === 0) notices.dismiss('ignored');
  else notices.say({ id: 'ignored', kind: 'info', text: text('notice.ignored', { parts: parts.join('、') }) });
}

/** That a place of the address was taken out, why, and what is shown in its stead. */
export function sayGone(notices: Notices, { places }: Pick<Store, 'places'>, gone: Tombstone): void {
  const said = { name: gone.name, date: gone.removed, reason: gone.reason.zh.replace(/。$/, '') };
  const next = gone.replacedBy ? places.get(gone.replacedBy)?.name : undefined;
  notices.say({
    id: 'gone',
    kind: 'info',
    text: next ? text('gone.replaced', { ...said, next }) : text('gone.lost', said),
  });
}
