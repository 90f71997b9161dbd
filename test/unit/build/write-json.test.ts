import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeGeoJson } from '../../../src/build/write-json.ts';
import { ATLAS } from '../../atlas.ts';

test('every file of places is written as the atlas writes it, so that a change of one record is a change of its lines', () => {
  const files = readdirSync(`${ATLAS}/places`).filter((name) => name.endsWith('.geojson'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(`${ATLAS}/places/${file}`, 'utf8');
    expect(writeGeoJson(JSON.parse(text)) === text, file).toBe(true);
  }
});
