import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slug } from '#about';
import { readArguments } from '../../../../src/build/locate/read-arguments.ts';
import { type Geocoders, startGeocoders } from '../../../geocoders.ts';

let host: Geocoders;
beforeAll(async () => {
  host = await startGeocoders({ 北屏山隧道: [112.42, 29.88] });
});
afterAll(() => host.close());

function run(atlas: string, ...words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/build/locate/cli.ts', ...words],
      { env: { ...process.env, ATLAS: atlas } },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` }),
    );
  });
}

describe('npm run locate', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'locate-')), 'atlas');
  cpSync('test/sample', folder, { recursive: true });
  const path = join(folder, 'candidates/nominatim.json');

  it('keeps what a service answers, says who asks, changes no record, and does not ask twice', async () => {
    const words = ['--base-url', `${host.base}/`, '--pause', '0', '--only', 'beiping-tunnel'];
    const first = await run(folder, ...words);
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/beiping-tunnel: 1\.00 北屏山隧道 \(the very name/),
    });
    expect(host.headers['user-agent']).toMatch(new RegExp(`^${slug}/`));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      service: 'nominatim',
      keep: 'odbl',
      located: [
        { place: 'beiping-tunnel', words: ['北屏山隧道'], candidates: [{ at: [112.42, 29.88], datum: 'WGS-84' }] },
      ],
    });
    for (const file of ['roads', 'areas', 'parks']
      .map((layer) => `places/${layer}.geojson`)
      .filter((file) => existsSync(join(folder, file))))
      expect(readFileSync(join(folder, file))).toEqual(readFileSync(join('test/sample', file)));
    const before = host.asked.length;
    expect((await run(folder, ...words)).said).toContain('about 0 places');
    expect(host.asked.length).toBe(before);
  });

  it('says what it does not understand before anybody is asked', async () => {
    for (const [words, said] of [
      [['--service', 'bing'], /no service “bing”/],
      [['--service', 'tianditu'], /needs a key of your own/],
      [['--limit', 'few'], /--limit few: expected a number/],
      [['--base-url', 'nowhere'], /--base-url nowhere: expected an address/],
      [['--pause', '0'], /--pause 0: expected milliseconds, of nominatim.openstreetmap.org at least 1500/],
    ] as const)
      expect(() => readArguments(words)).toThrow(said);
    const before = host.asked.length;
    writeFileSync(path, '{"format": "atlas-candidates"}');
    expect(await run(folder, '--base-url', host.base)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/candidates\/nominatim\.json.*required property/),
    });
    expect(host.asked.length).toBe(before);
  });
});
