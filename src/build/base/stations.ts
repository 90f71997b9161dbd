import type { Feature } from 'geojson';
import { metro } from '#about';
import type { Station } from '../../contract/station.ts';
import type { ReadText } from '../places/read-places.ts';
import { type ExpectField, expectIn } from './expect-field.ts';
import { latinName } from './latin-name.ts';
import { readLayer } from './layers.ts';

const FILE = 'base/stations.geojson';
const METRO = /^\d+$/;

/** The metro stations of `geodata/<atlas>/base/` that are open; trams (`T5`) and what is only planned are left out. @throws on a faulty record, and where there are lines of a metro but no open station. */
export function makeStations(read: ReadText): Station[] {
  const { features } = readLayer(read, 'stations');
  const stations = features.flatMap((feature, i) => readStation(feature, `${FILE}: feature ${i}`) ?? []);
  if (stations.length === 0 && metro.length > 0)
    throw new Error(`${FILE}: no open metro station, at least one expected: atlas.json has lines of a metro`);
  return stations;
}

function readStation({ geometry, properties }: Feature, where: string): Station | null {
  const { name, lines, status } = properties ?? {};
  const expect: ExpectField = expectIn(where);
  expect(typeof name === 'string' && name !== '', 'name', name, 'a name');
  expect(typeof lines === 'string' && lines !== '', `lines of ${name}`, lines, 'refs with “;” between them');
  expect(status === 'open' || status === 'planned', `status of ${name}`, status, '“open” or “planned”');
  const metro = (lines as string).split(';').filter((line) => METRO.test(line));
  if (status !== 'open' || metro.length === 0) return null;
  if (geometry?.type !== 'Point')
    throw new Error(`${where}: geometry of ${name} is ${geometry?.type}, expected a Point`);
  const [lng = Number.NaN, lat = Number.NaN] = geometry.coordinates;
  return { name: name as string, nameEn: latinName(name as string, 'stop'), lines: metro, at: [lng, lat] };
}
