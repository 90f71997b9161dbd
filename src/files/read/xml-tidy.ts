import type { Element, Node } from '@xmldom/xmldom';

/** Spaces of names that the reader of KML asks for by their usual prefix. */
const GOOGLE = 'http://www.google.com/kml/ext/2.2';
/** Those of KML and GPX in all their versions, and prefixes that say so without a declaration. */
const OURS = /(?:earth\.google\.com|opengis\.net)\/kml\/\d|topografix\.com\/GPX\/\d|^urn:undeclared:(?:kml|gpx)$/i;
const USUAL: Readonly<Record<string, string>> = {
  gx: GOOGLE,
  gpxtpx: 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1',
  gpxx: 'http://www.garmin.com/xmlschemas/GpxExtensions/v3',
};

/** All that may hold signs which only look like a tag, and tags. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<([A-Za-z_][^\s<>/]*)([^<>]*)>/g;
const PREFIX = /(?:^|\s)([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*\s*=/g;

/**
 * A document as parsers take it: without its declaration, before which devices leave a blank line, and with the prefixes declared
 * that it only uses. Lines stay where they are.
 */
export function tidyXml(text: string): string {
  const bare = text
    .replace(/^[\s\ufeff]*(?:<\?xml\b[^<>]*\?>)?/i, (head) => head.replaceAll(/[^\n]/g, ''))
    // A name that only HTML knows; some write it all the same.
    .replaceAll('&nbsp;', ' ');
  const used = new Set<string>();
  let root: { readonly end: number; readonly text: string } | null = null;
  for (const { 0: tag, 1: name, 2: attributes = '', index } of bare.matchAll(TOKEN)) {
    if (name === undefined) continue;
    root ??= { end: index + 1 + name.length, text: tag };
    const at = name.indexOf(':');
    if (at > 0) used.add(name.slice(0, at));
    if (attributes.includes(':')) for (const { 1: prefix = '' } of attributes.matchAll(PREFIX)) used.add(prefix);
  }
  if (!root) return bare;
  const { end, text: first } = root;
  const missing = [...used].filter(
    (prefix) =>
      !/^xml(ns)?$/i.test(prefix) && !new RegExp(`\\sxmlns:${prefix.replaceAll('.', '\\.')}\\s*=`).test(first),
  );
  const declared = missing
    .map((prefix) => ` xmlns:${prefix}="${USUAL[prefix] ?? `urn:undeclared:${prefix}`}"`)
    .join('');
  return bare.slice(0, end) + declared + bare.slice(end);
}

/**
 * Gives elements the names that the reader asks for: without the prefix that the root has, or another of the same space, and those
 * of Google's extensions with the usual one.
 */
export function renameElements(root: Element): void {
  const { prefix, namespaceURI } = root;
  const isOurs = (space: string | null): boolean => space !== null && (space === namespaceURI || OURS.test(space));
  const rename = (element: Element): void => {
    if (element.prefix === null || element.prefix === '') return;
    if (element.prefix === prefix || isOurs(element.namespaceURI)) setName(element, null);
    else if (element.namespaceURI === GOOGLE && element.prefix !== 'gx') setName(element, 'gx');
  };
  // Whoever asks for all names of a space that the root declares would get our own ones.
  for (const { name, value } of [...root.attributes]) {
    if (name.startsWith('xmlns:') && isOurs(value)) root.removeAttribute(name);
  }
  // One by one along the tree: a list of all of it would be as long again.
  for (let node: Node | null = root; node; node = next(node, root)) if (node.nodeType === 1) rename(node as Element);
}

function setName(element: Element, prefix: string | null): void {
  const name = prefix === null ? element.localName : `${prefix}:${element.localName}`;
  Object.assign(element, { prefix, tagName: name, nodeName: name });
}

function next(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
