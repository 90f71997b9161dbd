import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type BaseTiles, checkBaseFiles, cutBase } from './base/cut.ts';
import { makeGround } from './base/ground.ts';
import { buildDataset, type Dataset, toAtlas, toDetails, toFigures } from './dataset.ts';
import { readFrom } from './files.ts';
import type { ReadText } from './places/read-places.ts';
import { publishOpenData } from './publish/open-data.ts';
import { renderReport } from './publish/report-html.ts';

const VIRTUAL = 'virtual:atlas';
const RESOLVED = `\0${VIRTUAL}`;

interface Site {
  readonly dataset: Dataset;
  /** Files beside `index.html`, by relative address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly addresses: Readonly<
    Record<'atlasUrl' | 'detailsUrl' | 'figuresUrl' | 'groundUrl' | 'repairsUrl' | 'tileUrl', string>
  >;
}

/** Makes the dataset from `geodata/` part of the site: report into the page, data and tiles beside it. Fails on any error in the data. */
export function atlasData(root: string): Plugin {
  const geodata = join(root, 'geodata');
  let base: Base | null = null;
  let site: Site | null = null;

  function getSite(): Site {
    base ??= makeBase(readFrom(join(geodata, 'base')));
    site ??= makeSite(buildDataset(readFrom(geodata)), base);
    return site;
  }

  return {
    name: 'atlas-data',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? toModule(getSite().addresses) : null),
    buildStart() {
      if (this.meta.watchMode) return;
      const errors = [...getSite().dataset.errors, ...checkBaseFiles(readFrom(join(geodata, 'base')))];
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
        if (path.startsWith(join(geodata, 'base') + sep)) base = null;
        const { errors } = getSite().dataset;
        for (const error of errors) server.config.logger.error(error);
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

/** What is made of `geodata/base/`: takes a second, and places change more often. */
interface Base {
  readonly tiles: BaseTiles;
  /** The land that coverage is measured against, as JSON. */
  readonly ground: string;
}

const makeBase = (read: ReadText): Base => ({ tiles: cutBase(read), ground: JSON.stringify(makeGround(read)) });

function makeSite(dataset: Dataset, { tiles, ground }: Base): Site {
  const atlas = toAtlas(dataset);
  const details = JSON.stringify(toDetails(dataset));
  const figures = JSON.stringify(toFigures(dataset));
  const repairs = JSON.stringify(dataset.repairs);
  const addresses = {
    atlasUrl: `assets/atlas-${atlas.version}.json`,
    detailsUrl: `assets/details-${hash(details)}.json`,
    figuresUrl: `assets/figures-${hash(figures)}.json`,
    groundUrl: `assets/ground-${hash(ground)}.json`,
    repairsUrl: `assets/repairs-${hash(repairs)}.json`,
    tileUrl: `assets/base-${tiles.version}/{z}/{x}/{y}.mvt`,
  };
  const files = new Map<string, string | Uint8Array>([
    [addresses.atlasUrl, JSON.stringify(atlas)],
    [addresses.detailsUrl, details],
    [addresses.figuresUrl, figures],
    [addresses.groundUrl, ground],
    [addresses.repairsUrl, repairs],
    ...[...publishOpenData(dataset)].map(([name, text]) => [`data/${name}`, text] as const),
    ...[...tiles.files].map(([tile, bytes]) => [`assets/base-${tiles.version}/${tile}.mvt`, bytes] as const),
  ]);
  return { dataset, files, addresses };
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
