import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toAtlas } from '../../src/build/dataset.ts';
import { chosenColumns, readColumns, toCells } from '../../src/domain/table.ts';
import { toCsv } from '../../src/files/write/to-csv.ts';
import { text } from '../../src/text/later.ts';
import { tableFacts } from '../../src/ui/kit/table-words.ts';
import { dataset } from '../unit/dataset.ts';
import { aPage } from '../unit/ui/builders.ts';

test('GDAL opens the saved table as points, each where its place stands', () => {
  const atlas = toAtlas(dataset);
  const cells = toCells(
    atlas.places,
    chosenColumns(readColumns('precision,lng,lat')),
    tableFacts(aPage(atlas)),
    (key) => text(`table.column.${key}`),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'atlas-')), 'places.csv');
  writeFileSync(file, toCsv(cells));
  const columns = ['-oo', 'X_POSSIBLE_NAMES=经度', '-oo', 'Y_POSSIBLE_NAMES=纬度', '-oo', 'AUTODETECT_TYPE=YES'];
  const told = execFileSync('ogrinfo', ['-al', ...columns, file], { encoding: 'utf8', maxBuffer: 1e8 });
  expect(told).toContain(`Feature Count: ${atlas.places.length}`);
  expect(told).toContain('Geometry: Point');
  expect(told).toMatch(/精度（米）: Integer/);
  const points = told.match(/^ {2}POINT \(/gm) ?? [];
  expect(points).toHaveLength(atlas.places.filter(({ geometry }) => geometry).length);
  const [lng, lat] = atlas.places.find(({ anchor }) => anchor)?.anchor ?? [];
  expect(told).toContain(`POINT (${lng} ${lat})`);
});
