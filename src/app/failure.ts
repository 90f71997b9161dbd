import { text } from '../text/text.ts';
import { find } from './find.ts';

/** Says in the list's place that the data are on their way. */
export function showLoading(): void {
  say(find('list'), text('app.loading'));
}

/** Says why there are no places, and offers to try again; the report stays readable. */
export function showFailure(reason: string, retry: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text('app.retry');
  button.addEventListener('click', retry, { once: true });
  const list = find('list');
  say(list, text('app.failed', { reason }));
  list.firstElementChild?.setAttribute('role', 'alert');
  list.append(button);
}

function say(element: HTMLElement, words: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'starting';
  paragraph.setAttribute('aria-live', 'polite');
  paragraph.textContent = words;
  element.replaceChildren(paragraph);
}
