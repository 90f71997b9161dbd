import { expect, it } from 'vitest';
import { pathOf } from '../../../src/offline/path-of.ts';

const SITE = 'https://a.example/map/';
const LISTED = new Set(['', 'places.html', 'data/report.txt']);
const path = (url: string, init?: RequestInit) => pathOf(new Request(url, init), SITE, (known) => LISTED.has(known));

it.each([
  ['', ''],
  ['?place=a#map=1/2/3', ''],
  ['index.html?place=a', ''],
  ['places.html#a', 'places.html'],
  ['data/report.txt', 'data/report.txt'],
  // Of a version before, perhaps.
  ['assets/gone-1234.js', 'assets/gone-1234.js'],
])('%s of the site is kept as “%s”', (address, kept) => expect(path(SITE + address)).toBe(kept));

it.each([
  ['another host', 'https://tiles.example/map/assets/1.png', {}],
  ['another site of the host', 'https://a.example/other/assets/a.js', {}],
  ['a file that no version lists', `${SITE}robots.txt`, {}],
  ['the worker itself', `${SITE}sw.js`, {}],
  ['a write', `${SITE}data/report.txt`, { method: 'POST' }],
  ['a part of a file', `${SITE}data/report.txt`, { headers: { range: 'bytes=0-1' } }],
])('%s passes untouched', (_what, url, init) => expect(path(url, init)).toBeNull());
