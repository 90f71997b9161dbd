import type { Plugin } from 'vite';

/** Lets the browser fetch the map's code, its worker and the data at once instead of one after the other: the worker would be discovered last. */
export function preloadMap(): Plugin {
  return {
    name: 'preload-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {});
        const tags = files.flatMap((file) => {
          if (file.fileName.includes('maplibre-gl-worker')) return [link('modulepreload', file.fileName)];
          // The import of the map's code waits for its style sheet.
          if (/assets\/real-[^/]+\.css$/.test(file.fileName))
            return [link('preload', file.fileName, { as: 'style', crossorigin: '' })];
          if (file.type === 'chunk' && file.name === 'real')
            return [file.fileName, ...file.imports].map((name) => link('modulepreload', name));
          return [];
        });
        return [
          ...tags,
          ...files.flatMap((file) => preloadTile(file.fileName)),
          ...files
            .filter((file) => /assets\/atlas-[^/]+\.json$/.test(file.fileName))
            .map((file) => link('preload', file.fileName, { as: 'fetch', crossorigin: '' })),
        ];
      },
    },
  };
}

/** Zoom of the whole district in a wide window and in a narrow one. */
const FIRST_TILES = [
  { zoom: '9', media: '(min-width: 700px)' },
  { zoom: '8', media: '(max-width: 699.98px)' },
];

function preloadTile(fileName: string): ReturnType<typeof link>[] {
  const [, zoom] = /\/base-[^/]+\/(\d+)\/.*\.mvt$/.exec(fileName) ?? [];
  const first = FIRST_TILES.find((tiles) => tiles.zoom === zoom);
  return first ? [link('preload', fileName, { as: 'fetch', crossorigin: '', media: first.media })] : [];
}

function link(rel: string, fileName: string, more: Record<string, string> = {}) {
  return { tag: 'link', attrs: { rel, href: `./${fileName}`, ...more }, injectTo: 'head' as const };
}
