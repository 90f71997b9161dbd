import type { Element, Node } from '@xmldom/xmldom';

const known = new WeakMap<Node, string>();

/** The names of the folders that a place of KML lies in, from the outermost: “甲/乙”; empty where it lies in none that has a name. */
export function folderOf(element: Element): string {
  const { parentNode: parent } = element;
  if (!parent) return '';
  const told = known.get(parent);
  if (told !== undefined) return told;
  // Depth is held before anything is parsed.
  const above = parent.nodeType === 1 ? folderOf(parent as Element) : '';
  const own = (parent as Element).tagName === 'Folder' ? nameOf(parent as Element) : '';
  const path = above !== '' && own !== '' ? `${above}/${own}` : above + own;
  known.set(parent, path);
  return path;
}

function nameOf(folder: Element): string {
  for (let child = folder.firstChild; child; child = child.nextSibling) {
    if ((child as Element).tagName === 'name') return child.textContent?.trim() ?? '';
  }
  return '';
}
