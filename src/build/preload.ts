import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Lets the browser fetch the data at once. The full map's code, style sheet and worker, four fifths of all that the page fetches, are
 * named in a template that the script puts into the page once what is seen first has come (`fetchAhead`): they are fetched only, since to
 * read them takes the processor a tenth of a second that a page with the simple map never needs.
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
        const ahead = files.filter(({ fileName }) => /assets\/(maplibre-gl|real)-/.test(fileName));
        const started = ahead.flatMap((file) => (file.type === 'chunk' && file.name === 'real' ? file.imports : []));
        const template = {
          tag: 'template',
          attrs: { id: 'ahead' },
          children: ahead.map(({ fileName }) => link('prefetch', fileName)),
          injectTo: 'body' as const,
        };
        return [
          template,
          ...started.flatMap((name) => (/maplibre-gl-/.test(name) ? [] : [link('modulepreload', name)])),
          ...files
            .filter((file) => /assets\/atlas-[^/]+\.json$/.test(file.fileName))
            .map((file) => link('preload', file.fileName, { as: 'fetch', crossorigin: '' })),
        ];
      },
    },
  };
}

function link(rel: string, fileName: string, more: Record<string, string> = {}): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, href: `./${fileName}`, ...more }, injectTo: 'head' };
}
