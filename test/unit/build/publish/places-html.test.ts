import { expect, it } from 'vitest';
import { findLinks, resolveLinks } from '../../../../src/build/links/link-mentions.ts';
import type { SourcePlace } from '../../../../src/build/places/source-place.ts';
import { renderPlaces } from '../../../../src/build/publish/places-html.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';
import { aReport, aSourcePlace } from '../../builders.ts';

function render(places: readonly SourcePlace[], ...texts: string[]): string {
  const report = aReport(...texts);
  const { links } = findLinks(report, places, { add: [], drop: [] });
  return renderPlaces({ places, passages: report.passages, mentions: resolveLinks(report, links).mentions });
}
const { location } = aSourcePlace();

it('a place with a position says it in degrees, as a geo: address and how exact it is', () => {
  const html = render([aSourcePlace()], '甲公园');
  expect(html).toContain('北纬 41.70000°，东经 123.45000°（WGS-84）');
  expect(html).toContain('href="geo:41.7,123.45;u=300"');
  expect(html).toContain('误差约 300 米');
  expect(html).not.toContain('为何不在图上');
});

it('a place without one says why, and what holds it', () => {
  const inner = aSourcePlace({
    id: 'b' as PlaceId,
    name: '乙中心',
    geometry: null,
    location: {
      ...location,
      type: 'within',
      within: 'a-park' as PlaceId,
      precisionM: null,
      originalDatum: null,
      method: { zh: '未见公开 <b>', en: '' },
    },
  });
  const html = render([aSourcePlace(), inner], '甲公园、乙中心');
  const entry = html.slice(html.indexOf('<article id="b"'));
  expect(entry).toContain('在“<a href="#a-park">甲公园</a>”内');
  expect(entry).toContain('未见公开 &lt;b&gt;');
  expect(entry).not.toContain('geo:');
});

it('a converted position says from which datum', () => {
  const html = render([aSourcePlace({ location: { ...location, originalDatum: 'GCJ-02' } })], '甲公园');
  expect(html).toContain('GCJ-02，已换算为 WGS-84');
});

it('leads back to each passage once, with the words around', () => {
  const long = '前'.repeat(40);
  const html = render([aSourcePlace()], `${long}甲公园与甲公园。`, '没有', '甲公园');
  expect([...html.matchAll(/href="\.\/\?place=a-park&amp;passage=([^"#]+)#\1"/g)].map(([, id]) => id)).toEqual([
    '2023-c1-p1',
    '2023-c1-p3',
  ]);
  expect(html).toContain(`>…${'前'.repeat(16)}<mark>甲公园</mark>与甲公园。</a>`);
});
