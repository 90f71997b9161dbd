import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { CANDIDATES_FORMAT, type CandidatesFile, type Located } from '../../contract/candidates.ts';
import { GEOCODER_ABOUT, type Geocoder } from '../../contract/geocoder.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';

const SCHEMA = join(import.meta.dirname, '../../../geodata/candidates.schema.json');
const GEOCODERS = Object.keys(GEOCODER_ABOUT) as Geocoder[];

/** Where an atlas keeps what a service answered. */
export const candidatesPath = (service: Geocoder): string => `candidates/${service}.json`;

/** What all services answered. @throws where a file is none of candidates, naming it and what was expected. */
export const readCandidates = (read: ReadText): readonly CandidatesFile[] =>
  GEOCODERS.flatMap((service) => {
    const path = candidatesPath(service);
    const content = readJson<unknown>(read, path, null);
    if (content === null) return [];
    const faults = faultsOf(content);
    if (faults.length > 0) throw new Error(faults.map((fault) => `${path}${fault}`).join('\n'));
    return [content as CandidatesFile];
  });

/** What is wrong with the candidates of an atlas, each with its file. */
export function checkCandidates(read: ReadText, atlas: string, places: ReadonlySet<string>): readonly string[] {
  let files: readonly CandidatesFile[];
  try {
    files = readCandidates(read);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return files.flatMap((file) => {
    const path = candidatesPath(file.service);
    return [
      ...(file.atlas === atlas ? [] : [`${path}: atlas “${file.atlas}”, expected “${atlas}”`]),
      ...file.located.flatMap(({ place }) =>
        places.has(place) ? [] : [`${path}: ${place}: expected a place of the atlas; take it out`],
      ),
    ];
  });
}

/** The file of a service, to be written. */
export const makeCandidates = (
  service: Geocoder,
  atlas: string,
  host: string,
  located: readonly Located[],
): CandidatesFile => ({
  format: CANDIDATES_FORMAT,
  version: 1,
  atlas,
  service,
  host,
  keep: GEOCODER_ABOUT[service].keep,
  located,
});

function faultsOf(content: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true }).compile<CandidatesFile>(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath.replaceAll('/', '.')}: ${message}`);
}
