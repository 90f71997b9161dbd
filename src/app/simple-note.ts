import { text } from '../text/later.ts';
import { find } from './find.ts';

interface Offer {
  readonly words: string;
  run(): unknown;
}

/** Says over the map why it is the simple one, and offers what can be done; null takes the words away. */
export function showNote(words: string | null, offer?: Offer): void {
  const pane = find('map-pane');
  let note = pane.querySelector<HTMLElement>('.simple-note');
  if (words === null) {
    note?.remove();
    return;
  }
  if (!note) {
    note = document.createElement('section');
    note.className = 'simple-note';
    note.ariaLabel = text('simple.note');
    note.ariaLive = 'polite';
    pane.append(note);
  }
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  note.replaceChildren(paragraph);
  if (!offer) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = offer.words;
  button.addEventListener('click', () => void offer.run(), { once: true });
  note.append(button);
}
