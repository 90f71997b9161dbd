import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type BaseTiles, checkBaseFiles, cutBase } from './base/cut.ts';
import { buildDataset, type Dataset, toAtlas, toDetails } from './dataset.ts';
import { readFrom } from './files.ts';
import type { ReadText } from './places/read-places.ts';
import { publishOpenData } from './publish/open-data.ts';
import { renderReport } from './publish/report-html.ts';
import { buildSearchTable } from './search/search-table.ts';

const VIRTUAL = 'virtual:atlas';
const RESOLVED = `\0${VIRTUAL}`;

interface Site {
  readonly dataset: Dataset;
  readonly errors: readonly string[];
  /** Files beside `index.html`, by relative address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly addresses: Readonly<Record<'atlasUrl' | 'detailsUrl' | 'searchUrl' | 'tileUrl', string>>;
}

/** Makes the dataset from `geodata/` part of the site: report into the page, data and tiles beside it. Fails on any error in the data. */
export function atlasData(root: string): Plugin {
  const geodata = join(root, 'geodata');
  let tiles: BaseTiles | null = null;
  let site: Site | null = null;

  function getSite(): Site {
    tiles ??= cutBase(readFrom(join(geodata, 'base')));
    site ??= makeSite(readFrom(geodata), tiles);
    return site;
  }

  return {
    name: 'atlas-data',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? toModule(getSite().addresses) : null),
    buildStart() {
      if (this.meta.watchMode) return;
      const errors = [...getSite().errors, ...checkBaseFiles(readFrom(join(geodata, 'base')))];
      if (errors.length > 0) this.error(`${errors.length} error(s) in geodata/:\n${errors.join('\n')}`);
    },
    generateBundle() {
      for (const [fileName, source] of getSite().files) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      serveFiles(server, () => getSite().files);
      server.watcher.add(geodata);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(geodata + sep)) return;
        site = null;
        if (path.startsWith(join(geodata, 'base') + sep)) tiles = null;
        for (const error of getSite().errors) server.config.logger.error(error);
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const { dataset } = getSite();
        return html.replace('<!--report-->', () => renderReport(dataset.report, dataset.mentions, dataset.places));
      },
    },
  };
}

function makeSite(read: ReadText, tiles: BaseTiles): Site {
  const dataset = buildDataset(read);
  const { table, errors } = buildSearchTable(dataset, read);
  const atlas = toAtlas(dataset);
  const details = JSON.stringify(toDetails(dataset));
  const search = JSON.stringify(table);
  const addresses = {
    atlasUrl: `assets/atlas-${atlas.version}.json`,
    detailsUrl: `assets/details-${hash(details)}.json`,
    searchUrl: `assets/search-${hash(search)}.json`,
    tileUrl: `assets/base-${tiles.version}/{z}/{x}/{y}.mvt`,
  };
  const files = new Map<string, string | Uint8Array>([
    [addresses.atlasUrl, JSON.stringify(atlas)],
    [addresses.detailsUrl, details],
    [addresses.searchUrl, search],
    ...[...publishOpenData(dataset)].map(([name, text]) => [`data/${name}`, text] as const),
    ...[...tiles.files].map(([tile, bytes]) => [`assets/base-${tiles.version}/${tile}.mvt`, bytes] as const),
  ]);
  return { dataset, errors: [...dataset.errors, ...errors], files, addresses };
}

function toModule(addresses: Site['addresses']): string {
  return Object.entries(addresses)
    .map(([name, address]) => `export const ${name} = ${JSON.stringify(address)};`)
    .join('\n');
}

function serveFiles(server: ViteDevServer, files: () => Site['files']): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1);
    const body = files().get(path);
    if (body === undefined) return next();
    response.setHeader(
      'Content-Type',
      path.endsWith('.mvt') ? 'application/vnd.mapbox-vector-tile' : 'application/json; charset=utf-8',
    );
    response.end(body);
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
