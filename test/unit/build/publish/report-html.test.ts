import { describe, expect, it } from 'vitest';
import { findLinks, resolveLinks } from '../../../../src/build/links/link-mentions.ts';
import { renderReport } from '../../../../src/build/publish/report-html.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';
import { aReport, aSourcePlace } from '../../builders.ts';

const lake = aSourcePlace({ id: 'lake' as PlaceId, name: '碧湖', layer: 'scenic' });
const port = aSourcePlace({ id: 'port' as PlaceId, name: '大学城' });

function render(...texts: string[]): string {
  const report = aReport(...texts);
  const { links } = findLinks(report, [lake, port], { add: [], drop: [] });
  return renderReport(report, resolveLinks(report, links).mentions, [lake, port]);
}
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');

describe('the report in the page', () => {
  it('keeps every character, and makes each mention a link to its place', () => {
    const html = render('碧湖之夜，大学城碧湖。');
    expect(words(html).replace(/\n/g, '')).toBe('碧湖之夜，大学城碧湖。');
    expect(
      html.match(/class="mention" href="places\.html#lake" data-place="lake" data-tone="nature">碧湖<\/a>/g),
    ).toHaveLength(2);
    expect(html).toContain('</a><a class="mention" href="places.html#lake"');
  });

  it('lets nothing in the text become markup', () => {
    const html = render('a<b>&"c 碧湖');
    expect(html).toContain('a&lt;b&gt;&amp;&quot;c ');
    expect(words(html)).toContain('a<b&gt;&"c');
  });

  it('gives every passage its address', () =>
    expect(render('一', '二')).toMatch(/id="2023-c1-p1"[\s\S]*id="2023-c1-p2"/));
});
