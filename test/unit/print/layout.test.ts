import { describe, expect, it } from 'vitest';
import { title } from '#about';
import { PAPERS, type Paper } from '../../../src/contract/paper.ts';
import { layOut } from '../../../src/print/layout.ts';
import { linesOf } from '../../../src/print/mark.ts';
import { DOTS, frameOf, pictureSize, type Sheet } from '../../../src/print/sheet.ts';
import { creditsOf } from '../../../src/text/credits.ts';
import { aPlace, placeId } from '../domain/builders.ts';

const lost = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aPlace({
      id: `lost-${index}`,
      name: `未知${index}号`,
      layer: 'schools',
      geometry: null,
      anchor: null,
      location: { type: 'unknown', precisionM: null, within: null },
    }),
  );

const aSheet = (changes: Partial<Sheet> = {}): Sheet => ({
  paper: 'A4',
  reports: [{ title: '政府工作报告', date: '2022-12-14' }],
  asked: '全部地点',
  credits: creditsOf('offline', ''),
  shown: [aPlace(), ...lost(3)],
  total: 9,
  made: '2026-11-23',
  nameOf: () => undefined,
  ...changes,
});

describe('a sheet', () => {
  it('says what it is, what it shows, whence it comes and what it does not claim', () => {
    const pages = layOut(aSheet(), 60);
    expect(pages).toHaveLength(1);
    const lines = pages.flatMap(linesOf);
    for (const line of [
      title.zh,
      '政府工作报告 · 2022年12月14日',
      '全部地点 · 4 / 9 处 · 1 处在图上',
      '北',
      '10 公里',
      '© OpenStreetMap 贡献者，CLCD，高德 · 坐标基准 WGS-84 · 制图日期 2026年11月23日',
      '区界为示意，不作为划界依据 · 未含审图号底图，仅供研究与内部使用',
      '所示地点中未能画在图上的 3 处',
    ])
      expect(lines).toContain(line);
  });

  it('marks each place that is not located as it is marked beside the map', () => {
    const shown = [
      ...lost(3),
      ...lost(1).map((place) => ({ ...place, id: placeId('health'), sectors: ['health'] as const })),
    ];
    const [page = []] = layOut(aSheet({ shown }), 60);
    const fills = page.flatMap((mark, i) => {
      const next = page[i + 1];
      return mark.kind === 'shape' && next?.kind === 'text' && next.words.startsWith('未知') ? [mark.fill] : [];
    });
    expect(fills).toHaveLength(4);
    expect(new Set(fills).size).toBe(2);
  });

  it('heads the names with a mark for each place that is not located, and gives them way where they need the room', () => {
    const dots = (n: number) =>
      (layOut(aSheet({ shown: lost(n) }), 60)[0] ?? []).filter(
        (mark, i, page) => mark.kind === 'shape' && page[i + 1]?.kind !== 'text' && mark.points.length === 16,
      ).length;
    // The last of them stands before a name's own mark or the list.
    expect(dots(30)).toBeGreaterThanOrEqual(29);
    expect(dots(4000)).toBe(0);
  });

  it('explains the layers that are shown with their counts, and no others, and all signs of progress', () => {
    const [page = []] = layOut(aSheet(), 60);
    const lines = linesOf(page);
    expect(lines[lines.indexOf('学校') + 1]).toBe('3');
    expect(lines[lines.indexOf('公园广场') + 1]).toBe('1');
    expect(lines).not.toContain('道路');
    const signs = page.flatMap((mark) => (mark.kind === 'sign' ? [mark.id] : []));
    expect(signs).toEqual(
      expect.arrayContaining([
        'sign/done.parks.city.spot.0./print',
        'sign/done.schools.city.spot.0./print',
        'sign/promised.projects.city.spot.0./print',
        'sign/under-way.projects.city.spot.0./print',
      ]),
    );
  });

  it('names each place that is not located once, on further pages when there are many', () => {
    const pages = layOut(aSheet({ shown: lost(400) }), 60);
    expect(pages.length).toBeGreaterThan(1);
    const lines = pages.flatMap(linesOf);
    for (let index = 0; index < 400; index++) expect(lines.filter((line) => line === `未知${index}号`)).toHaveLength(1);
    expect(linesOf(pages[0] ?? [])).toContain('续见第 2 页');
    expect(linesOf(pages[1] ?? [])).toContain(`第 2 页，共 ${pages.length} 页`);
  });

  it.each(['A4', 'A3'] as const)('keeps everything on the %s paper', (paper: Paper) => {
    const { width, height } = PAPERS[paper];
    for (const mark of layOut(aSheet({ paper, shown: lost(400) }), 60).flat()) {
      const [x, y] = mark.kind === 'shape' ? (mark.points[0] ?? [0, 0]) : [mark.x, mark.y];
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });

  it('gives the map less height the more filters there are to name', () => {
    const all = frameOf(aSheet());
    const many = frameOf(aSheet({ asked: '领域：科技创新、数字经济；'.repeat(12) }));
    expect(many.selection.length).toBeGreaterThan(all.selection.length);
    expect(many.map.y).toBeGreaterThan(all.map.y);
    expect(many.map.y + many.map.height).toBeCloseTo(all.map.y + all.map.height);
  });

  it('asks the map for as many dots as the picture takes', () => {
    const frame = frameOf(aSheet());
    const { width, pixelRatio } = pictureSize(frame);
    expect(Math.abs(width * pixelRatio - frame.map.width * DOTS)).toBeLessThan(2);
  });
});
