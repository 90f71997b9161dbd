import { parseArgs } from 'node:util';
import { GEOCODER_ABOUT, type Geocoder } from '../../contract/geocoder.ts';

const USAGE =
  'usage: npm run locate -- [--service nominatim|photon|tianditu|amap] [--base-url https://…] [--key …] [--only id,id] [--limit n] [--pause ms] [--all] [--again]';

/** What is asked of whom. @throws saying what was expected. */
export function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      service: { type: 'string', default: 'nominatim' },
      'base-url': { type: 'string' },
      key: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      limit: { type: 'string' },
      pause: { type: 'string' },
      all: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  });
  const service = (Object.keys(GEOCODER_ABOUT) as Geocoder[]).find((each) => each === values.service);
  if (!service) throw new Error(`no service “${values.service}”\n${USAGE}`);
  const { host, needsKey, pauseMs } = GEOCODER_ABOUT[service];
  if (needsKey && !values.key) throw new Error(`${service} needs a key of your own: --key …\n${USAGE}`);
  const base = (values['base-url'] ?? `https://${host}`).replace(/\/+$/, '');
  if (!URL.canParse(base)) throw new Error(`--base-url ${base}: expected an address, as https://${host}`);
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) throw new Error(`--limit ${values.limit}: expected a number of places, from 1`);
  // A service of one's own may be asked as fast as it bears; a public one no faster than its policy allows.
  const least = new URL(base).host === host ? pauseMs : 0;
  const pause = values.pause === undefined ? pauseMs : Number(values.pause);
  if (!(pause >= least))
    throw new Error(`--pause ${values.pause}: expected milliseconds, of ${host} at least ${pauseMs}`);
  const only = values.only.split(',').filter(Boolean);
  return { service, base, key: values.key, only, limit, pause, isAll: values.all, isAgain: values.again };
}
