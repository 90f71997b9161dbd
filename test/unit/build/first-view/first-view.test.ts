import { describe, expect, it } from 'vitest';
import { FAR, makeSimpleBase, NEAR } from '../../../../src/build/base/simple-base.ts';
import { buildDataset, toAtlas } from '../../../../src/build/dataset.ts';
import { readFrom } from '../../../../src/build/files.ts';
import { bothThemes } from '../../../../src/build/first-view/both-themes.ts';
import { renderFirstView, styleOfDistrict } from '../../../../src/build/first-view/first-view.tsx';
import { renderLead } from '../../../../src/build/first-view/lead.ts';
import { renderNote } from '../../../../src/build/first-view/note.ts';
import { PALETTES } from '../../../../src/map/style/palette.ts';
import { ATLAS } from '../../../atlas.ts';

const { places } = toAtlas(buildDataset(readFrom(ATLAS)));
const base = readFrom(`${ATLAS}/base`);
const far = makeSimpleBase(base, FAR);
const html = renderFirstView(places, far, { label: 'map', holds: (n) => `holds ${n}` });
const drawn = places.filter(({ geometry }) => geometry !== null);

describe('the map that is in the page', () => {
  it.each(['wide', 'small'])('leads to every drawn place, each once, and to no other, in a %s window', (window) => {
    const links = [...html.matchAll(/<a ([^>]+)>/g)].map(([, attributes = '']) => attributes);
    const ids = links
      .filter((attributes) => !/class=/.test(attributes) || attributes.includes(`class="${window}"`))
      .map((attributes) => /href="places\.html#([^"]+)"/.exec(attributes)?.[1]);
    expect(ids.length).toBe(drawn.length);
    expect(new Set(ids)).toEqual(new Set(drawn.map(({ id }) => id)));
  });

  it('has a colour of the ground for each theme, and nothing that the policy of the page forbids', () => {
    const { land } = bothThemes(PALETTES.light, PALETTES.dark);
    expect(land).toMatch(/^light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)$/);
    expect(html).toContain(`fill="${land}"`);
    expect(html).not.toMatch(/<style|<script|\s(style|on[a-z]+)=/);
  });

  it('has each dot once, to be used by all of its kind', () => {
    const kinds = new Set([...html.matchAll(/href="#(dot-[a-z-]+)"/g)].map(([, id]) => id));
    expect(kinds.size).toBeGreaterThan(3);
    for (const kind of kinds) expect(html.split(`id="${kind}"`).length - 1).toBe(1);
  });

  it('has a coarser ground than the simple map, of the same shape', () => {
    const near = makeSimpleBase(base, NEAR);
    expect(JSON.stringify(far).length).toBeLessThan(JSON.stringify(near).length / 2);
    expect(far.district.length).toBeLessThan(near.district.length);
    expect(far.names.length).toBeLessThan(near.names.length);
    const at = ({ origin, units }: typeof far) => origin.map((unit) => unit / units);
    for (const [i, share] of at(far).entries()) expect(share).toBeCloseTo(at(near)[i] ?? Number.NaN, 5);
  });

  it('tells the style sheet how wide the district is for its height', () => {
    const ratio = Number(/--district-ratio: ([\d.]+)/.exec(styleOfDistrict())?.[1]);
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(5);
  });
});

it('the first words count what is named and what is drawn, in Chinese and in English', () => {
  const [own = '', other = ''] = renderLead(places).split('lang="en"');
  expect(own).toContain(`${places.length} 处`);
  expect(own).toContain(`${drawn.length} 处画在图上`);
  expect(other).toContain(`${places.length} places; ${drawn.length} are drawn`);
  for (const words of [own, other]) expect(words.match(/<button/g)).toHaveLength(3);
});

it('the map that is in the page says who made its ground, and that it is no boundary of record', () => {
  const note = renderNote();
  expect(note).toContain('OpenStreetMap');
  expect(note).toContain('区界为示意');
  expect(note).toContain('未含审图号');
  expect(note).toContain('not a boundary of record');
});
