import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { groupBy } from '../../domain/group-by.ts';
import { UNKNOWN_DISTRICT } from '../draft/district.ts';
import { findAtlases } from '../find-atlas.ts';
import { inLanes } from '../in-lanes.ts';
import { markFolder, markOf, openMarked, writeWhole } from '../out-folder.ts';
import { inOrder } from './areas.ts';
import { buildClient } from './build-client.ts';
import { buildOne } from './build-one.ts';
import { type District, publishAtlases } from './publish.ts';
import { type Card, readAtlas } from './read-atlas.ts';
import type { Write } from './write-index.ts';

const FORMAT = 'atlas-site';
/** Folders of the site itself, where no atlas can lie. */
const OWN = ['assets', 'areas'];
const ICON = 'icon.svg';

/** What is built. */
export interface SiteAsked {
  readonly root: string;
  /** Atlases by name or path, or folders of atlases. */
  readonly asked: readonly string[];
  /** Absolute; null for `dist/`, which is emptied as the build of one atlas does. */
  readonly out: string | null;
  readonly jobs: number;
  /** Whether atlases are left as they are there, and only the pages and the index over them are made. */
  readonly isIndexOnly: boolean;
}

/** Is told each line of what happens; `isFault` where something failed. */
export type Tell = (line: string, isFault?: boolean) => void;

interface Known {
  readonly folder: string;
  readonly card: Card;
}

/**
 * Builds atlases, each into a folder of its own by its slug, and the pages over them. One that is refused is left out, and the others
 * are published. @throws before anything is written where a name is none, two have the same slug, or the folder is somebody else's.
 */
export async function buildSite(site: SiteAsked, stop: AbortSignal, tell: Tell) {
  const { root, asked, jobs, isIndexOnly } = site;
  const folders = [...new Set(asked.flatMap((name) => findAtlases(root, name)))];
  const refused = new Set<string>();
  const refuse = (folder: string, why: string): void => {
    refused.add(folder);
    tell(`${relative(root, folder)}: refused: ${why}`, true);
  };
  const known = folders.flatMap((folder) => readCard(folder, refuse));
  checkSlugs(known);
  const out = openOut(
    site,
    known.map(({ card }) => card.slug),
  );
  let begun = 0;
  if (!isIndexOnly)
    await inLanes(known, jobs, stop, async ({ folder, card }) => {
      begun += 1;
      const fault = await buildOne(root, folder, join(out, card.slug));
      if (fault) refuse(folder, fault);
      else tell(`${relative(root, folder)}: ${card.slug}/`);
    });
  const published = known.filter(({ folder }) => !refused.has(folder));
  const paths = await writePages(root, out, published);
  dropOthers(out, paths, isIndexOnly ? null : published.map(({ card }) => card.slug));
  const left = isIndexOnly ? 0 : known.length - begun;
  return { published: published.length - left, refused: refused.size, left, out };
}

function readCard(folder: string, refuse: (folder: string, why: string) => void): Known[] {
  try {
    return [{ folder, card: readAtlas(folder, false).card }];
  } catch (error) {
    refuse(folder, (error as Error).message);
    return [];
  }
}

/** @throws when two atlases have the same slug, or one that of a folder of the site itself. */
function checkSlugs(known: readonly Known[]): void {
  for (const [slug, [{ folder }, other]] of groupBy(known, ({ card }) => card.slug)) {
    const is = `${folder}/atlas.json: slug “${slug}” is that of`;
    if (other) throw new Error(`${is} ${other.folder} too; expected one that no other has`);
    if (OWN.includes(slug)) throw new Error(`${is} a folder of the site itself; expected another`);
  }
}

/**
 * @throws where something else is there. `dist/` is emptied of what one atlas was built into, as its own build would do; atlases that
 * were built into their folders one by one are taken over by their index.
 */
function openOut({ root, out: given, isIndexOnly }: SiteAsked, slugs: readonly string[]): string {
  const out = given ?? join(root, 'dist');
  const names = existsSync(out) ? readdirSync(out) : [];
  const isMarked = names.includes(markOf(FORMAT));
  if (!isMarked && !given && !isIndexOnly) rmSync(out, { recursive: true, force: true });
  if (!isMarked && isIndexOnly && names.every((name) => slugs.includes(name))) markFolder(out, FORMAT);
  openMarked(out, FORMAT);
  return out;
}

/** Returns what was written, by its path. */
async function writePages(root: string, out: string, published: readonly Known[]): Promise<ReadonlySet<string>> {
  const paths = new Set([markOf(FORMAT), ICON]);
  const write: Write = (path, content) => {
    paths.add(path);
    writeWhole(out, path, content);
  };
  copyFileSync(join(root, 'public', ICON), join(out, ICON));
  const isBuilt = ({ slug }: Card): boolean => existsSync(join(out, slug, 'index.html'));
  const cards = new Map(published.map(({ folder, card }) => [{ ...card, isBuilt: isBuilt(card) }, folder]));
  publishAtlases(
    toDistricts([...cards.keys()], (card) => cards.get(card) ?? ''),
    await buildClient(root, write),
    write,
  );
  return paths;
}

/** Atlases whose district is not known are of a district each. */
function toDistricts(cards: readonly Card[], folderOf: (card: Card) => string): District[] {
  const keyOf = ({ adcode, slug }: Card): string => (adcode === UNKNOWN_DISTRICT ? slug : adcode);
  return [...groupBy(cards.toSorted(inOrder), keyOf)].map(([, cards]) => ({
    cards,
    read: () => cards.map((card) => ({ ...readAtlas(folderOf(card), card.isBuilt), card })),
  }));
}

/** Takes away what an earlier run has left: pages and index of then, and folders of atlases that are no longer asked for, where `slugs` says which are. */
function dropOthers(out: string, paths: ReadonlySet<string>, slugs: readonly string[] | null): void {
  const heads = new Set([...paths].map((path) => path.split('/').slice(0, 2).join('/')));
  for (const folder of OWN.filter((name) => existsSync(join(out, name))))
    for (const name of readdirSync(join(out, folder)))
      if (!heads.has(`${folder}/${name}`)) rmSync(join(out, folder, name), { recursive: true });
  for (const name of readdirSync(out))
    if (slugs && !OWN.includes(name) && !paths.has(name) && !slugs.includes(name))
      rmSync(join(out, name), { recursive: true });
}
