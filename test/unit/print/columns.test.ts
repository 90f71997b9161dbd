import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillColumns, type Item, type PlacedLine, toItems } from '../../../src/print/columns.ts';
import { wrap } from '../../../src/print/wrap.ts';

const SETTING = { size: 2, leading: 3, width: 20, gap: 2 };
const BOX = { x: 100, y: 50, width: 42, height: 30 };
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `地点${index}号`);

/** Fills page after page until nothing is left. */
function fillAll(items: readonly Item[], box = BOX): PlacedLine[][] {
  const pages: PlacedLine[][] = [];
  for (let rest = items; rest.length > 0; ) {
    const filled = fillColumns(rest, box, SETTING);
    pages.push([...filled.placed]);
    rest = filled.rest;
  }
  return pages;
}

describe('the list of what is not located', () => {
  it('hands back what finds no room, and the next page begins with the reason again', () => {
    const pages = fillAll(toItems([{ reason: '未查到位置', names: names(30) }]));
    expect(pages.length).toBe(2);
    expect(pages[0]?.[0]?.words).toBe('未查到位置 · 30');
    expect(pages[1]?.[0]?.words).toBe('未查到位置（续）');
    expect(
      pages
        .flat()
        .filter((line) => !line.isTitle)
        .map((line) => line.words),
    ).toEqual(names(30));
  });

  it('drops nothing and leaves no column ending with a title, whatever the groups', () => {
    const group = fc.record({
      reason: fc.constantFrom('甲', '乙', '分布多处，未逐一列出'),
      names: fc.array(fc.string({ unit: fc.constantFrom('浑', '南', '路', 'A', '，'), minLength: 1, maxLength: 24 }), {
        minLength: 1,
        maxLength: 40,
      }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const lines = fillAll(toItems(groups)).flat();
        const written = lines.filter((line) => !line.isTitle).map((line) => line.words.trim());
        expect(written.join('')).toBe(groups.flatMap((one) => one.names).join(''));
        lines.forEach((line, index) => {
          const next = lines[index + 1];
          if (line.isTitle) expect(next?.x).toBe(line.x);
          expect(line.y).toBeLessThanOrEqual(BOX.y + BOX.height);
          expect(line.x).toBeLessThan(BOX.x + BOX.width);
        });
      }),
    );
  });

  it('is set in columns of about the same height', () => {
    const { placed } = fillColumns(toItems([{ reason: '未查到位置', names: names(11) }]), BOX, SETTING);
    const left = placed.filter((line) => line.x === BOX.x).length;
    expect(Math.abs(left - (placed.length - left))).toBeLessThanOrEqual(1);
  });
});

describe('a line too long', () => {
  it('is broken within its width, whole numbers and Latin words kept, no comma first', () => {
    expect(wrap('科技城6条园区道路', 2, 10)).toEqual(['科技城6条', '园区道路']);
    expect(wrap('上海RCEP示范区', 2, 8)).toEqual(['上海', 'RCEP示', '范区']);
    expect(wrap('一二三，四', 2, 6)).toEqual(['一二三，', '四']);
  });
});
