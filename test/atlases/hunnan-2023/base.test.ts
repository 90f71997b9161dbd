import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkBase } from '../../../src/build/base/check.ts';
import { BASE_FILES, type BaseRead } from '../../../src/build/base/layers.ts';
import { readBase } from '../../unit/build/base/base-files.ts';

/** Reads the base layers, one of them changed. */
function readWith(name: BaseRead, change: (layer: FeatureCollection) => void) {
  return (each: BaseRead): FeatureCollection => {
    const layer = readBase(each);
    if (each === name) change(layer);
    return layer;
  };
}

const outline = (layer: FeatureCollection): Polygon => layer.features[0]?.geometry as Polygon;

describe('checkBase', () => {
  it('finds nothing in the layers as they are, and looks at all of them', () => {
    const seen: string[] = [];
    const read = (name: BaseRead) => {
      seen.push(name);
      return readBase(name);
    };
    expect(checkBase(read)).toEqual([]);
    expect(seen).toEqual([...BASE_FILES]);
  });

  it('names file, feature and vertex when one lies outside the box', () => {
    const errors = checkBase(
      readWith('district', (layer) => {
        outline(layer).coordinates[0]?.splice(3, 1, [41.7, 123.4]);
      }),
    );
    expect(errors).toContainEqual(
      expect.stringMatching(
        /^base\/district\.geojson: feature 0 \(浑南区\): vertex \[41\.7, 123\.4\] outside the box, expected lon, lat within \[123\.15/,
      ),
    );
  });

  it('says which way a ring must run', () => {
    const errors = checkBase(readWith('district', (layer) => outline(layer).coordinates[0]?.reverse()));
    expect(errors).toEqual([expect.stringMatching(/outer ring runs clockwise, expected counter-clockwise/)]);
  });

  it('wants closed rings, few decimals and no crs', () => {
    const unclosed = readWith('water', (layer) => outline(layer).coordinates[0]?.pop());
    expect(checkBase(unclosed)).toEqual([expect.stringMatching(/water\.geojson: feature 0.*ring not closed/)]);
    const long = readWith('labels', (layer) =>
      Object.assign(layer.features[0] ?? {}, { geometry: { type: 'Point', coordinates: [123.4567891, 41.7] } }),
    );
    expect(checkBase(long)).toEqual([expect.stringMatching(/too many decimals, expected at most 5/)]);
    expect(checkBase(readWith('metro', (layer) => Object.assign(layer, { crs: {} })))).toEqual([
      expect.stringMatching(/has "crs"/),
    ]);
  });

  it('refuses an empty layer', () => {
    const errors = checkBase(readWith('roads', (layer) => layer.features.splice(0)));
    expect(errors).toEqual(['base/roads.geojson: no features, at least one expected']);
  });
});

it('an office of a subdistrict says that it is one', () => {
  const labels = readBase('labels').features.map(({ properties }) => properties);
  const seats = labels.filter((label) => label?.kind === 'seat');
  expect(seats).toHaveLength(10);
  for (const seat of seats) expect(seat?.name).toMatch(/街道办$/);
  expect(labels.filter((label) => label?.kind === 'subdistrict').map((label) => label?.name)).toEqual([
    '汪家街道',
    '王滨街道',
  ]);
});
