import { describe, expect, it } from 'vitest';
import { decodeOwn } from '../../../../src/files/read/decode.ts';
import { LIMITS } from '../../../../src/files/read/limits.ts';
import { expectLinear } from '../../growth.ts';
import { column, refused, taken, toBytes } from './builders.ts';

const placemark = (description: string): string =>
  `<kml><Placemark><name>站</name><description>${description}</description><Point><coordinates>123.4,41.7</coordinates></Point></Placemark></kml>`;

describe('files made to take long', () => {
  const comments = '<?a b?>\n<!-- a --> <!-- > -->\n';

  it('tells a document apart behind however many comments', async () => {
    expect((await taken(comments.repeat(16) + placemark(''))).format).toBe('kml');
    expect(await refused(`${comments.repeat(16)}<!DOCTYPE html><html><kml/></html>`)).toMatchObject({ found: 'html' });
    expect((await taken(`<!-- <svg> -->${placemark('')}`)).format).toBe('kml');
    expect(await refused(`${comments.repeat(16)}<!-- never ended`)).toMatchObject({ kind: 'foreign', found: 'xml' });
  });

  it.each([placemark(''), '<!DOCTYPE html><html><kml/></html>', '<!-- never ended'])(
    'takes no longer for each comment before %s',
    (end) => expectLinear((size) => decodeOwn(toBytes(comments.repeat(size) + end), 'file', { datum: 'WGS-84' }), 2),
  );

  it('reads a description of blanks alone, however many', async () => {
    const read = (blanks: number) => taken(placemark(`a${'\u00a0'.repeat(blanks)}b`));
    expect(await read(200_000)).toMatchObject({ count: 1, faults: [{ kind: 'text-cut', field: 'description' }] });
    await expectLinear(read, 25_000);
  });

  it.each([
    [
      'coordinates of blanks alone',
      (n: number) => placemark('').replace('123.4,41.7', `123.4${' '.repeat(n)}x`),
      'nothing-usable',
    ],
    ['a script of beginnings alone', (n: number) => `var a = ${'{ "type":'.repeat(60)}${'x = ('.repeat(n)}`, 'foreign'],
    ['a script that never begins', (n: number) => `${'a = '.repeat(n)}{ "type":`, 'no-coordinate-columns'],
  ] as const)('reads %s, however many', async (_, make, kind) => {
    expect(await refused(make(400_000))).toMatchObject({ kind });
    await expectLinear((n) => refused(make(n)), 50_000);
  });

  it.each([
    ['xmlElements', (n: number) => `<kml>${'<a/>'.repeat(n)}</kml>`],
    ['jsonParts', (n: number) => `{"type":"FeatureCollection","features":[${'{},'.repeat(n)}0]}`],
  ] as const)('holds %s before anything is built of them', async (limit, make) => {
    const { most } = LIMITS[limit];
    const bytes = toBytes(make(most + 5));
    expect(bytes.length).toBeLessThan(Math.min(LIMITS.fileBytes.most, LIMITS.xmlBytes.most));
    // Counted to the first that is too many, and no further.
    expect(await decodeOwn(bytes, 'file', { datum: 'WGS-84' })).toEqual({
      ok: false,
      error: { kind: 'too-much', limit, is: most + 1, most },
    });
  });
});

describe('what would slip by who counts', () => {
  it.each([
    ['elements of Chinese names', `<kml>${'<站>'.repeat(70)}${'</站>'.repeat(70)}</kml>`],
    ['ends before their beginnings, in XML', `<kml>${'</a>'.repeat(100)}${'<a>'.repeat(70)}`],
    ['what stands behind an apostrophe, in JSON', `{"a":1}\n'\n${'['.repeat(70)}`],
    ['ends before their beginnings, in JSON', `{"a":1}\n${']'.repeat(100)}\n${'['.repeat(70)}`],
  ])('counts the depth of %s', async (_, text) => {
    expect(await refused(text)).toMatchObject({ kind: 'too-much', limit: 'depth' });
  });
});

describe('document types', () => {
  it.each([
    '<!DOCTYPE kml [<!-- a --> <!ENTITY b "c">]>',
    '<!DOCTYPE kml [ ]>',
    '<!doctype kml SYSTEM "http://example.org/a.dtd">',
    '<!-- a --><!ENTITY b SYSTEM "file:///etc/passwd">',
  ])('refuses %s', async (declared) => {
    expect(await refused(`<?xml version="1.0"?>\n${declared}\n${placemark('')}`)).toEqual({
      kind: 'doctype',
      format: 'kml',
      where: { unit: 'line', number: 2 },
    });
  });

  it('reads a page as description, type and all', async () => {
    const data = await taken(
      placemark('<![CDATA[<!DOCTYPE html>\n<html><body><p>地铁</p>\n\n<p>二号线</p></body></html>]]>'),
    );
    expect(column(data, 'description')).toEqual(['地铁\n二号线']);
  });
});
