/** Does what a key stands for in a list, and keeps it from the shortcuts of the page; with a modifier it is the browser's. */
export function press(event: KeyboardEvent, act: (() => void) | undefined): void {
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
