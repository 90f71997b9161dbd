import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakName } from '../../../../src/build/places/break-name.ts';

it('leaves a short name in one line', () => expect(breakName('沈阳浑南科技城')).toBe('沈阳浑南科技城'));

it.each([
  ['国际赛艇公开赛赛场', '国际赛艇\n公开赛赛场'],
  ['中央公园楼宇经济集聚区', '中央公园楼宇\n经济集聚区'],
  ['张沙布高端装备制造产业园', '张沙布高端\n装备制造产业园'],
])('breaks %s between words', (name, lines) => expect(breakName(name)).toBe(lines));

it('never changes a character of the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const clean = name.replaceAll('\n', '');
      expect(breakName(clean).replaceAll('\n', '')).toBe(clean);
    }),
  );
});
