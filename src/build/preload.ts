import type { Plugin } from 'vite';

/**
 * Lets the browser fetch the data at once, and the full map's code, style sheet and worker as soon as it has nothing better to do:
 * they are fetched only, since to read them takes the processor a tenth of a second that a page with the simple map never needs.
 */
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
          if (/assets\/maplibre-gl-/.test(file.fileName)) return [link('prefetch', file.fileName)];
          if (file.type === 'chunk' && file.name === 'real')
            return [
              link('prefetch', file.fileName),
              ...file.imports.flatMap((name) => (/maplibre-gl-/.test(name) ? [] : [link('modulepreload', name)])),
            ];
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
