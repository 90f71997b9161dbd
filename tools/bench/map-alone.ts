import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the map stands in the page at 1440 × 900: pixels. */
const FRAME = { left: 360, top: 48, width: 1036, height: 751 };

/**
 * The full map of a build by itself: an empty page with its code, its style, its places and nothing of ours beside it. It is the least that the
 * page can take with this map in it. Answers the HTML, for an address beside the `index.html` of the build.
 */
export function mapAlone(dist: string): string {
  const files = readdirSync(join(dist, 'assets'));
  const named = (pattern: RegExp): string => {
    const [name, ...more] = files.filter((file) => pattern.test(file));
    if (!name || more.length > 0) throw new Error(`${dist}/assets: one file like ${pattern} expected`);
    return `./assets/${name}`;
  };
  // Its first style sheet is empty, which the page’s own code takes for its own that did not come: so it does not start beside the map.
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet">
<link rel="stylesheet" href="${named(/^maplibre-gl-.*\.css$/)}">
<body style="margin:0;display:block"><main id="map-pane">
<div id="map" style="position:absolute;${Object.entries(FRAME)
    .map(([side, pixels]) => `${side}:${pixels}px`)
    .join(';')}"></div></main>
<script type="module">
import { createMap } from '${named(/^real-.*\.js$/)}';
const { places } = await (await fetch('${named(/^atlas-.*\.json$/)}')).json();
const words = { title: '', keys: '', metres: '', kilometres: '', base: { latin: false, metroLine: ['', ''], holds: ['', ''] } };
await createMap(document.getElementById('map'), new Proxy({}, { get: () => () => undefined }), {
  places, shown: places, dimmed: [], theme: 'light', camera: null, words, reducedMotion: true,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
});
</script>`;
}
