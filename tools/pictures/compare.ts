import type { View } from './views.ts';

/** A view with its two pictures, as far as there are any. */
export interface Pair {
  readonly view: View;
  readonly before: Buffer | null;
  readonly now: Buffer | null;
}

/** What can have become of a picture. */
export const VERDICTS = ['same', 'differs', 'new', 'missing'] as const;

/** What became of a picture. */
export function judge({ before, now }: Pair): (typeof VERDICTS)[number] {
  if (!now) return 'missing';
  if (!before) return 'new';
  return before.equals(now) ? 'same' : 'differs';
}

/** A page that lays the pictures of before and now side by side; what differs comes first. */
export function writeComparison(pairs: readonly Pair[]): string {
  const differ = pairs.filter((pair) => judge(pair) !== 'same');
  const same = pairs.filter((pair) => judge(pair) === 'same');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures: ${differ.length} of ${pairs.length} differ</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; color-scheme: light dark }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: start }
  figure { margin: 0 } img { max-width: 100%; height: auto; border: 1px solid #8888 }
  h2 { margin: 32px 0 4px; font-size: 18px } .differs { color: #c2410c } p, figcaption { margin: 0 0 8px; opacity: .75 }
</style>
<h1>Before and now: ${differ.length} of ${pairs.length} differ</h1>
${[...differ, ...same].map(writePair).join('\n')}
</html>
`;
}

const NOTE = {
  new: 'nothing to compare with: no picture of before',
  same: 'the same, byte for byte',
  differs: 'bytes differ',
  missing: 'no picture now: rendering failed',
} as const;

function writePair(pair: Pair): string {
  const { name, path, viewport, colorScheme } = pair.view;
  const verdict = judge(pair);
  return `<section id="${name}">
<h2>${name} <small class="${verdict}">${NOTE[verdict]}</small></h2>
<p>${viewport.width} × ${viewport.height}, ${colorScheme}, <code>${escapeHtml(path) || '(no path)'}</code></p>
<div class="pair">${writeFigure('before', name, pair.before)}${writeFigure('now', name, pair.now)}</div>
</section>`;
}

const writeFigure = (when: 'before' | 'now', name: string, picture: Buffer | null): string =>
  `<figure><figcaption>${when}</figcaption>${
    picture ? `<a href="${when}/${name}.png"><img src="${when}/${name}.png" alt="${name}, ${when}"></a>` : '—'
  }</figure>`;

const escapeHtml = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
