import type { Tombstone } from '../domain/tombstone.ts';
import type { Notices } from '../state/notices.ts';
import type { Store } from '../state/store.ts';
import { inLanguage, nameOf } from '../text/speak.ts';
import { listed, text } from '../text/text.ts';

/** What of the address was not understood; nothing takes an earlier notice away. */
export function sayIgnored(notices: Notices, parts: readonly string[]): void {
  if (parts.length === 0) notices.dismiss('ignored');
  else notices.say({ id: 'ignored', kind: 'info', text: text('notice.ignored', { parts: listed(parts) }) });
}

/** That a place of the address was taken out, why, and what is shown in its stead. */
export function sayGone(notices: Notices, { places }: Pick<Store, 'places'>, gone: Tombstone): void {
  const said = { name: gone.name, date: gone.removed, reason: inLanguage(gone.reason).replace(/[。.]$/, '') };
  const replaced = gone.replacedBy ? places.get(gone.replacedBy) : undefined;
  const next = replaced && nameOf(replaced);
  notices.say({
    id: 'gone',
    kind: 'info',
    text: next ? text('gone.replaced', { ...said, next }) : text('gone.lost', said),
  });
}

/** That the page shows another language than was asked for, since its strings did not come. */
export const sayLanguageFailed = (notices: Notices): void =>
  sayReload(notices, 'language', text('notice.languageFailed'));

/** That neither the map nor what stands in for it could be had. */
export const sayNoMap = (notices: Notices): void => sayReload(notices, 'map', text('map.failed'));

/** What is only asked for as the page starts. What is chosen stands in the address. */
export function sayReload(notices: Notices, id: string, words: string): void {
  const action = { label: text('part.reload'), run: () => location.reload() };
  notices.say({ id, kind: 'trouble', text: words, action });
}
