import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakName } from '../../../../src/build/places/break-name.ts';

it('leaves a short name in one line', () => expect(breakName('云江临湖科技城')).toBe('云江临湖科技城'));

it.each([
  ['国际龙舟公开赛赛场', '国际龙舟\n公开赛赛场'],
  ['百花公园楼宇经济集聚区', '百花公园楼宇\n经济集聚区'],
  ['李家铺高端装备制造产业园', '李家铺高端\n装备制造产业园'],
])('breaks %s between words', (name, lines) => expect(breakName(name)).toBe(lines));

it('never changes a character of the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const clean = name.replaceAll('\n', '');
      expect(breakName(clean).replaceAll('\n', '')).toBe(clean);
    }),
  );
});
