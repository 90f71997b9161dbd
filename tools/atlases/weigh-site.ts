import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findHits } from '../../src/atlases/find.ts';
import type { PageAssets } from '../../src/build/atlases/page.ts';
import { type District, publishAtlases } from '../../src/build/atlases/publish.ts';
import type { Write } from '../../src/build/atlases/write-index.ts';
import { createRandom } from '../random.ts';

const SEED = 20310110;

/** What a person waits for: requests, and bytes as served with gzip. */
export interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

export interface Weighed {
  readonly firstLoad: Cost;
  /** Of every page but the first, with what all pages share. */
  readonly pages: readonly Cost[];
  /** Of searches, each by somebody who has loaded nothing of the index before. */
  readonly searches: readonly Cost[];
  readonly files: number;
  /** Of the index and the pages, as they lie there. */
  readonly bytes: number;
}

/** Publishes atlases into a folder and weighs what is asked for there. */
export async function weighSite(
  districts: readonly District[],
  assets: Omit<PageAssets, 'index'>,
  out: string,
  searches: number,
): Promise<Weighed> {
  const pages: string[] = [];
  let [files, bytes, index] = [0, 0, ''];
  const write: Write = (path, content) => {
    files += 1;
    bytes += Buffer.byteLength(content);
    if (path.endsWith('.html')) pages.push(path);
    index = /^assets\/index-\w+\//.exec(path)?.[0] ?? index;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  };
  publishAtlases(districts, assets, write);
  const shared = [assets.script, assets.style, 'icon.svg'];
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const size = sizes.get(path) ?? gzipSync(readFileSync(join(out, path))).length;
    sizes.set(path, size);
    return size;
  };
  const weigh = (paths: readonly string[]): Cost => ({
    requests: paths.length,
    bytes: paths.reduce((sum, path) => sum + sizeOf(path), 0),
  });
  const found: Cost[] = [];
  for (const query of queriesOf(districts, searches)) {
    const asked = new Set<string>();
    await findHits(async (path) => {
      asked.add(index + path);
      return JSON.parse(readFileSync(join(out, index + path), 'utf8'));
    }, query);
    found.push(weigh([...asked]));
  }
  return {
    firstLoad: weigh(['index.html', ...shared]),
    pages: pages.filter((path) => path !== 'index.html').map((path) => weigh([path, ...shared])),
    searches: found,
    files,
    bytes,
  };
}

/** What people type: a name, its beginning, its middle, pinyin, initials, an English word, a name with its city, a slip, a district. */
function queriesOf(districts: readonly District[], count: number): string[] {
  const random = createRandom(SEED);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const district = pick(districts);
    const place = pick(pick(district?.read() ?? [])?.places ?? []);
    const [card] = district?.cards ?? [];
    if (!place || !card) return '';
    const syllables = place.readings[0]?.syllables.filter(Boolean) ?? [];
    const forms = [
      place.name,
      place.name.slice(0, 2),
      place.name.slice(0, 1),
      place.name.slice(-2),
      place.name.slice(1, 4),
      syllables.join(''),
      syllables.map((each) => each[0]).join(''),
      syllables
        .map((each) => each[0])
        .join('')
        .slice(0, 2),
      place.nameEn.split(' ').at(-1) ?? '',
      `${place.name} ${card.city.zh}`,
      `${place.name.slice(-2)} ${card.district.zh}`,
      `${place.name}不是`,
      card.district.zh,
    ];
    return forms[at % forms.length] ?? '';
  });
}

/** The middle and the largest of costs. */
export function tellCosts(costs: readonly Cost[]): { readonly median: Cost; readonly worst: Cost } {
  const at = (of: keyof Cost, part: number): number => {
    const sorted = costs.map((cost) => cost[of]).sort((a, b) => a - b);
    return sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  };
  const both = (part: number): Cost => ({ requests: at('requests', part), bytes: at('bytes', part) });
  return { median: both(0.5), worst: both(1) };
}
