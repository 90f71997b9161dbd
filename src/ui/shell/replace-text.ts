import { options, type VNode } from 'preact';

/** Text that Preact puts beside elements stands in an element of this name; it has no look and no meaning. */
const WRAPPER = 'x-text';

type Changeable = Omit<VNode, 'props'> & { props: Record<string, unknown> };

/**
 * From now on text that changes is replaced; no text node is written to. A browser that translates the page puts nodes of its own
 * where the text nodes stood, and what is written to those is seen by nobody. Also, what stood there would stay when it should go.
 * Signals must not be children themselves, only their values.
 */
export function replaceTexts(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    holdText(vnode as unknown as Changeable);
    before?.(vnode);
  };
}

function holdText(vnode: Changeable): void {
  const { type, props } = vnode;
  // Text among elements. Blanks stay: nobody translates them, and in a row of boxes they must not become one.
  if (!type && isText(props) && `${props}`.trim())
    Object.assign(vnode, { type: WRAPPER, props: { textContent: props } });
  if (typeof type !== 'string') return;
  const { children, ...rest } = props;
  const parts = [children].flat(9);
  if (!parts.some(isText)) return;
  if (parts.some((part) => typeof part === 'object' && part)) {
    vnode.props = { ...rest, children: joinTexts(children as unknown[]) };
    return;
  }
  const words = parts.filter(isText).join('');
  // In SVG, properties are no attributes: there the element is replaced as a whole. A String object stays the text node that it says.
  if (/^t(ext|span)$/.test(type))
    Object.assign(vnode, { key: `${vnode.key} ${words}`, props: { ...rest, children: Object(words) } });
  else vnode.props = { ...rest, textContent: words };
}

const isText = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

/** Neighbours become one, as they are one in the page; everything else stays at its place. */
function joinTexts(children: unknown[]): unknown[] {
  const joined = [...children];
  for (let at = joined.length - 1; at > 0; at--) {
    const [one, other] = [joined[at - 1], joined[at]];
    if (!isText(one) || !isText(other)) continue;
    joined[at - 1] = `${one}${other}`;
    joined[at] = null;
  }
  return joined;
}
