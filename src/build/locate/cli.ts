import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MultiPolygon, Polygon } from 'geojson';
import { adcode, extent, slug } from '#about';
import { GEOCODER_ABOUT, type Geocoder } from '../../contract/geocoder.ts';
import { localDay } from '../../domain/day.ts';
import { anchorOf } from '../../geo/anchor.ts';
import { amap } from '../../hosts/amap.ts';
import { geocode } from '../../hosts/geocode.ts';
import type { GeocoderPort } from '../../hosts/geocoder.ts';
import { PAGE_GEOCODERS } from '../../hosts/page-geocoders.ts';
import { readLayer } from '../base/layers.ts';
import { buildDataset } from '../dataset.ts';
import { readFrom } from '../files.ts';
import { findAtlas } from '../find-atlas.ts';
import { writeWhole } from '../out-folder.ts';
import { writeGeoJson } from '../write-json.ts';
import { candidatesPath, makeCandidates, readCandidates } from './candidates-file.ts';
import { locate, toLocate } from './locate.ts';
import { readArguments } from './read-arguments.ts';
import { suspectDatum } from './suspect-datum.ts';

const PORTS: Readonly<Record<Geocoder, GeocoderPort>> = { ...PAGE_GEOCODERS, amap };

/** Asks a map service where places lie and keeps what it answers as candidates. Writes no location: that is for people to decide. */
async function main(): Promise<void> {
  const { service, base, key, only, limit, pause, isAll, isAgain } = readArguments(process.argv.slice(2));
  const about = GEOCODER_ABOUT[service];
  const root = join(import.meta.dirname, '../../..');
  const atlas = findAtlas(root);
  const read = readFrom(atlas);
  const { places } = buildDataset(read);
  const unknown = only.filter((id) => !places.some((place) => place.id === id));
  if (unknown.length > 0) throw new Error(`the atlas has no place ${unknown.join(', ')}`);
  const path = join(atlas, candidatesPath(service));
  const kept = readCandidates(read).find((file) => file.service === service)?.located ?? [];
  const wanted = toLocate(places, isAll || only.length > 0).filter(({ id }) => only.length === 0 || only.includes(id));
  const before = isAgain ? kept.filter(({ place }) => !wanted.some(({ id }) => id === place)) : kept;
  const open = wanted.filter(({ id }) => !before.some(({ place }) => place === id)).slice(0, limit);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('stopped; what was answered is kept, the same command goes on')));
  console.log(
    `asking ${about.name} (${base}) about ${open.length} places, ${wanted.length - open.length} known or left for later; ${pause} ms between questions`,
  );
  const wait = async (seconds = pause / 1000): Promise<void> => {
    // It rejects with a reason of its own.
    await sleep(seconds * 1000, undefined, { signal: stop.signal }).catch(() => {});
    stop.signal.throwIfAborted();
  };
  const headers = { 'User-Agent': userAgent(root), 'Accept-Language': 'zh' };
  const { located, failed, stopped } = await locate(open, {
    places,
    outline: outlineIn(atlas),
    day: localDay(new Date()),
    before,
    ask: (words) =>
      geocode(PORTS[service], { words, near: extent, adcode }, { base, key, headers, pause: wait }, stop.signal),
    wait,
    keep: (all) =>
      writeWhole(atlas, candidatesPath(service), writeGeoJson(makeCandidates(service, slug, new URL(base).host, all))),
    say: console.log,
  });
  const known = new Map(places.map((place) => [place.id, anchorOf(place.geometry)]));
  const pairs = located.flatMap(({ place, candidates: [best] }) => {
    const own = known.get(place);
    return best && own ? [{ given: best.given, own }] : [];
  });
  const seems = suspectDatum(pairs, about.datum);
  if (seems)
    console.error(
      `the answers fit ${seems} better than ${about.datum}, by ${pairs.length} known places: do not take any before that is clear`,
    );
  console.log(
    `${located.filter(({ candidates }) => candidates.length > 0).length} of ${located.length} places have candidates, in ${relative(root, path)}; ${failed.length} without an answer`,
  );
  if (about.keep === 'terms') console.log(`whether they may be kept and published, the terms of ${about.host} say`);
  if (stopped) throw new Error(`${stopped}; what was answered is kept, the same command goes on`);
  if (failed.length > 0) process.exitCode = 1;
}

/** The outline of the district; null where the atlas has none. */
function outlineIn(atlas: string): Polygon | MultiPolygon | null {
  const geometry = readLayer(readFrom(join(atlas, 'base')), 'district').features[0]?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

/** Who asks, as the policies of such services want it: a name and where to write to. */
function userAgent(root: string): string {
  const {
    name,
    version,
    homepage = '',
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    homepage?: string;
  };
  return `${name}/${version}${homepage && ` (${homepage})`}`;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
