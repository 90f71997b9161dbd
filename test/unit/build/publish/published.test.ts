import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../src/build/files.ts';
import { checkPublished, digestsOf, PUBLISHED } from '../../../../src/build/publish/published.ts';
import { dataset, read } from '../../dataset.ts';

describe('the open data', () => {
  const stored = readJson<Record<string, string>>(read, PUBLISHED, {});

  it('are byte for byte what they were when they were last looked at', () => {
    expect(Object.keys(stored).length).toBeGreaterThan(7);
    expect(checkPublished(stored, dataset)).toEqual([]);
  });

  it('are missed by name where one changed, came or went', () => {
    const { 'places.geojson': _, ...rest } = digestsOf(dataset);
    expect(checkPublished({ ...rest, 'report.txt': '0', 'old.json': '1' }, dataset)).toEqual([
      expect.stringMatching(/data\/report\.txt has changed; where that is meant, run “npm run links”/),
      expect.stringMatching(/data\/old\.json is no longer published/),
      expect.stringMatching(/data\/places\.geojson is new/),
    ]);
  });
});
