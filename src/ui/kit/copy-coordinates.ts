import type { Notices } from '../../state/notices.ts';
import { text } from '../../text/later.ts';
import { copyText } from './copy-text.ts';

/** Puts a position in words on the clipboard and tells how it went. */
export async function copyCoordinates(words: string, notices: Notices): Promise<void> {
  const copied = await copyText(words);
  notices.say({
    id: 'copied',
    kind: copied ? 'info' : 'trouble',
    text: text(copied ? 'readout.copied' : 'readout.refused', { words }),
  });
}
