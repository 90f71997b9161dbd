import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { city, district, hasBase, isSeveral, reports, slug, title } from '#about';
import { REVIEW_PATH } from '../contract/candidates.ts';
import type { SimpleBase } from '../contract/simple-base.ts';
import type { Atlas } from '../domain/atlas.ts';
import { text } from '../text/text.ts';
import { type BaseTiles, checkBaseFiles, cutBase } from './base/cut.ts';
import { makeGazetteer } from './base/gazetteer.ts';
import { makeGround } from './base/ground.ts';
import { NO_BASE } from './base/no-base.ts';
import { FAR, makeSimpleBase } from './base/simple-base.ts';
import { makeStations } from './base/stations.ts';
import { buildDataset, type Dataset, toAtlas, toDetails, toFigures } from './dataset.ts';
import { readFrom } from './files.ts';
import { findAtlas } from './find-atlas.ts';
import { renderFirstView, styleOfDistrict } from './first-view/first-view.tsx';
import { renderLead } from './first-view/lead.ts';
import { renderNote } from './first-view/note.ts';
import { readCandidates } from './locate/candidates-file.ts';
import { tellLocations } from './locations/tell.ts';
import { makeManifest } from './manifest.ts';
import type { ReadText } from './places/read-places.ts';
import { publishOpenData } from './publish/open-data.ts';
import { renderPlaces } from './publish/places-html.ts';
import { escapeHtml, renderReports } from './publish/report-html.ts';
import { REPORT_IN_WORDS } from './report-in-words.ts';
import { describeDraft } from './review/describe-draft.ts';
import { REVIEW, serveReview } from './review/serve.ts';
import { buildSearchTable } from './search/search-table.ts';

/** What a page of several reports looks like besides; no part of one that has but one. */
const SEVERAL = '<link rel="stylesheet" href="/src/ui/reading/several-reports.css" />';
const VIRTUAL = 'virtual:atlas';
const RESOLVED = `\0${VIRTUAL}`;
/** What the atlas says of its own positions: asked for by a part that is loaded later. */
const LOCATIONS = 'virtual:locations';
/** What the style sheet needs to know of the district. */
const DISTRICT_CSS = 'virtual:district.css';

type Address =
  `${'atlas' | 'details' | 'draft' | 'figures' | 'gazetteer' | 'ground' | 'repairs' | 'search' | 'simple' | 'stations' | 'summaries' | 'tile'}Url`;

interface Site {
  readonly dataset: Dataset;
  /** What the page starts with. */
  readonly atlas: Atlas;
  readonly errors: readonly string[];
  /** Files beside `index.html`, by relative address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly addresses: Readonly<Record<Address, string>>;
}

/**
 * Makes the dataset of an atlas (`findAtlas`) part of the site: report into the page, data and tiles beside it or within its code.
 * Fails on any error in the data.
 */
export function atlasData(root: string, data: 'beside' | 'within' = 'beside'): Plugin {
  const folder = findAtlas(root);
  let base: Base | null = null;
  let site: Site | null = null;

  function getBase(): Base {
    base ??= makeBase(readFrom(join(folder, 'base')));
    return base;
  }
  function getSite(): Site {
    site ??= makeSite(readFrom(folder), getBase());
    return site;
  }

  return {
    name: 'atlas-data',
    resolveId: (id) =>
      id === DISTRICT_CSS ? id : id === VIRTUAL ? RESOLVED : id === LOCATIONS ? `\0${LOCATIONS}` : null,
    load(id) {
      if (id === RESOLVED) return data === 'within' ? toWhole(getSite()) : toModule(getSite().addresses);
      if (id === DISTRICT_CSS) return styleOfDistrict();
      if (id !== `\0${LOCATIONS}`) return null;
      return `export const locations = ${JSON.stringify(tellLocations(getSite().dataset))};`;
    },
    buildStart() {
      if (this.meta.watchMode) return;
      const errors = [...getSite().errors, ...(hasBase ? checkBaseFiles(readFrom(join(folder, 'base'))) : [])];
      if (errors.length > 0)
        this.error(`${errors.length} error(s) in ${relative(root, folder)}/:\n${errors.join('\n')}`);
    },
    generateBundle() {
      if (data === 'within') return;
      for (const [fileName, source] of getSite().files) this.emitFile({ type: 'asset', fileName, source });
    },
    configurePreviewServer: ({ middlewares }) => serveReviews(middlewares, root, folder),
    configureServer(server) {
      serveReviews(server.middlewares, root, folder);
      serveFiles(server, () => getSite().files);
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        // A verdict changes nothing yet that a page shows.
        if (!path.startsWith(folder + sep) || path.startsWith(join(folder, REVIEW))) return;
        site = null;
        if (path.startsWith(join(folder, 'base') + sep)) base = null;
        for (const error of getSite().errors) server.config.logger.error(error);
        for (const id of [RESOLVED, `\0${LOCATIONS}`]) {
          const module = server.moduleGraph.getModuleById(id);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const { dataset, atlas } = getSite();
        return withNames(html)
          .replace('</head>', (end) => (isSeveral ? `${SEVERAL}\n  ${end}` : end))
          .replace('<!--report-->', () => renderReports(dataset.reports, reports, dataset.mentions, dataset.places))
          .replace('<!--lead-->', () => renderLead(atlas.places))
          .replace('<!--note-->', renderNote)
          .replace('<!--map-->', () => renderMap(atlas, getBase()))
          .replace('<!--ground-->', () => renderGround(getBase()))
          .replace('<!--places-->', () => renderPlaces(dataset));
      },
    },
  };
}

/** The names of the atlas where the page has `{{…}}`. */
function withNames(html: string): string {
  const names: Readonly<Record<string, string>> = {
    atlas: title.zh,
    city: city.zh,
    district: district.zh,
    report: REPORT_IN_WORDS,
    slug,
  };
  return html.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`no name for ${whole} in the page`);
    return escapeHtml(value);
  });
}

/** What is made of `geodata/<atlas>/base/`: takes a second, and places change more often. */
interface Base {
  readonly tiles: BaseTiles;
  /** The land that coverage is measured against, as JSON. */
  readonly ground: string;
  /** The open metro stations, as JSON. */
  readonly stations: string;
  /** What addresses are looked up in, as JSON. */
  readonly gazetteer: string;
  /** The base map as paths, for browsers without WebGL, as JSON. */
  readonly simple: string;
  /** The same for a view of the whole district. */
  readonly far: SimpleBase;
}

const makeBase = (read: ReadText): Base => ({
  tiles: hasBase ? cutBase(read) : NO_BASE.tiles,
  ground: JSON.stringify(hasBase ? makeGround(read) : NO_BASE.ground),
  stations: JSON.stringify(hasBase ? makeStations(read) : NO_BASE.stations),
  gazetteer: JSON.stringify(makeGazetteer(read)),
  simple: JSON.stringify(hasBase ? makeSimpleBase(read) : NO_BASE.simple),
  far: hasBase ? makeSimpleBase(read, FAR) : NO_BASE.simple,
});

const renderMap = ({ places }: Atlas, { far }: Base): string =>
  renderFirstView(places, far, { label: text('map.label'), holds: (n) => text('map.holds', { n }) });

/** The ground of the first view once more, as data: with it the script draws the same from the first frame on. */
const renderGround = ({ far }: Base): string =>
  hasBase ? `<script type="application/json" id="first-ground">${JSON.stringify(far)}</script>` : '';

function makeSite(read: ReadText, { tiles, ground, stations, gazetteer, simple }: Omit<Base, 'far'>): Site {
  const dataset = buildDataset(read);
  const { table, errors } = buildSearchTable(dataset, read);
  const atlas = toAtlas(dataset);
  const draft = describeDraft(read, dataset);
  const tileFolder = `assets/base-${tiles.version}`;
  const atlasUrl = `assets/atlas-${atlas.version}.json`;
  const files = new Map<string, string | Uint8Array>([
    [atlasUrl, JSON.stringify(atlas)],
    ['manifest.webmanifest', makeManifest()],
    ...[...publishOpenData(dataset)].map(([name, text]) => [`data/${name}`, text] as const),
    ...[...tiles.files].map(([tile, bytes]) => [`${tileFolder}/${tile}.mvt`, bytes] as const),
  ]);
  /** A file whose name changes exactly when its content does. */
  const add = (name: string, json: string): string => {
    const address = `assets/${name}-${hash(json)}.json`;
    files.set(address, json);
    return address;
  };
  const addresses = {
    atlasUrl,
    detailsUrl: add('details', JSON.stringify(toDetails(dataset))),
    draftUrl: draft ? add('draft', JSON.stringify(draft)) : '',
    figuresUrl: add('figures', JSON.stringify(toFigures(dataset))),
    gazetteerUrl: add('gazetteer', gazetteer),
    groundUrl: add('ground', ground),
    repairsUrl: add('repairs', JSON.stringify(dataset.repairs)),
    searchUrl: add('search', JSON.stringify(table)),
    simpleUrl: add('simple', simple),
    stationsUrl: add('stations', stations),
    summariesUrl: add('summaries', JSON.stringify(dataset.summaries)),
    tileUrl: `${tileFolder}/{z}/{x}/{y}.mvt`,
  };
  return { dataset, atlas, errors: [...dataset.errors, ...errors], files, addresses };
}

function toModule(addresses: Site['addresses']): string {
  return Object.entries(addresses)
    .map(([name, address]) => `export const ${name} = ${JSON.stringify(address)};`)
    .concat('export const isSingleFile = false;', 'export const keptTiles = null;')
    .join('\n');
}

/** As `toModule`, with the files themselves in place of their addresses. */
function toWhole({ files, addresses }: Site): string {
  const folder = addresses.tileUrl.slice(0, addresses.tileUrl.indexOf('{'));
  const encode = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
  const tiles = [...files].flatMap(([path, content]) =>
    path.startsWith(folder) ? [[path.slice(folder.length, -'.mvt'.length), encode(content)]] : [],
  );
  const held = Object.entries(addresses).map(([name, address]) => {
    const content = files.get(address);
    return [
      name,
      content === undefined ? 'kept://tiles/{z}/{x}/{y}' : `data:application/json;base64,${encode(content)}`,
    ];
  });
  return toModule(Object.fromEntries(held))
    .replace('isSingleFile = false', 'isSingleFile = true')
    .replace('keptTiles = null', () => `keptTiles = ${JSON.stringify(Object.fromEntries(tiles))}`);
}

/** What whoever runs the atlas from its folder reviews there, as it is now: no part of what is published. */
function serveReviews(middlewares: ViteDevServer['middlewares'], root: string, folder: string): void {
  serveReview(middlewares, root, folder);
  const read = readFrom(folder);
  middlewares.use(`/${REVIEW_PATH}`, (_request, response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(readCandidates(read)));
  });
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
