import type { Plugin } from 'vite';

/** Lets the browser fetch the map's code, its worker and the data at once instead of one after the other: the worker would be discovered last. */
export function preloadMap(): Plugin {
  return {
    name: 'preload-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        if (path !== '/index.html') return [];
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
          ...files
            .filter((file) => /assets\/atlas-[^/]+\.json$/.test(file.fileName))
            .map((file) => link('preload', file.fileName, { as: 'fetch', crossorigin: '' })),
        ];
      },
    },
  };
}

function link(rel: string, fileName: string, more: Record<string, string> = {}) {
  return { tag: 'link', attrs: { rel, href: `./${fileName}`, ...more }, injectTo: 'head' as const };
}
