import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, type HandLink, resolveLinks } from '../../../../src/build/links/link-mentions.ts';
import type { PlaceId } from '../../../../src/domain/ids.ts';
import { codePoints, positionsOf, quote } from '../../../../src/domain/text-quote.ts';
import { aReport, aSourcePlace } from '../../builders.ts';

const none = { add: [], drop: [] };
const place = (id: string, name: string, aliases: string[] = []) => aSourcePlace({ id: id as PlaceId, name, aliases });

describe('finding mentions', () => {
  it('finds every naming by name and alias, in the order of the text', () => {
    const report = aReport('推动科技城建设，云江临湖科技城启动。', '科技城。');
    const { links } = findLinks(report, [place('city', '云江临湖科技城', ['科技城'])], none);
    expect(links.map(({ passage, exact }) => [passage, exact])).toEqual([
      ['2023-c1-p1', '科技城'],
      ['2023-c1-p1', '云江临湖科技城'],
      ['2023-c1-p2', '科技城'],
    ]);
  });

  it('takes the longest of overlapping names', () => {
    const { links } = findLinks(
      aReport('支持江南大学创新港建设'),
      [place('neu', '江南大学'), place('port', '江南大学创新港')],
      none,
    );
    expect(links.map((link) => link.place)).toEqual(['port']);
  });

  it('lets a hand-made link win over the rule and remembers who made it', () => {
    const text = '提升奥体、翠屏山三大商圈';
    const add = {
      place: 'mall',
      passage: '2023-c1-p1',
      exact: '翠屏山',
      prefix: '、',
      suffix: '三',
      reason: '商圈',
    } as HandLink;
    const { links, errors } = findLinks(aReport(text), [place('hill', '翠屏山'), place('mall', '翠屏山商圈')], {
      add: [add],
      drop: [],
    });
    expect(errors).toEqual([]);
    expect(links.map(({ place, madeBy }) => [place, madeBy])).toEqual([['mall', 'hand']]);
  });

  it('leaves out what the hand drops, and complains about a drop that nothing needs', () => {
    const drop = {
      place: 'hill',
      passage: '2023-c1-p1',
      exact: '翠屏山',
      prefix: '',
      suffix: '节',
      reason: '活动',
    } as HandLink;
    expect(findLinks(aReport('翠屏山节'), [place('hill', '翠屏山')], { add: [], drop: [drop] }).links).toEqual([]);
    expect(findLinks(aReport('翠屏山节'), [place('lake', '碧湖')], { add: [], drop: [drop] }).errors[0]).toMatch(
      /the rule makes no such link/,
    );
  });

  it('refuses to choose between two places of one name', () => {
    const { errors } = findLinks(aReport('百花公园'), [place('a', '百花公园'), place('b', '乙', ['百花公园'])], none);
    expect(errors[0]).toMatch(/names more than one place/);
  });
});

describe('resolving stored links', () => {
  it('counts offsets in code points', () => {
    const report = aReport('𠮷𠮷碧湖水质');
    const { links } = findLinks(report, [place('lake', '碧湖')], none);
    expect(resolveLinks(report, links).mentions[0]).toMatchObject({ start: 2, end: 4, exact: '碧湖' });
  });

  it('fails with place, quote, reason and nearest candidates when the words are not there', () => {
    const link = {
      place: 'lake',
      passage: '2023-c1-p1',
      exact: '碧湖',
      prefix: '无',
      suffix: '',
      madeBy: 'rule',
    } as const;
    const { mentions, errors } = resolveLinks(aReport('碧湖之夜', '看碧湖'), [link as never]);
    expect(mentions).toEqual([]);
    expect(errors[0]).toContain('lake: “无[碧湖]” in 2023-c1-p1: fits no position');
    expect(errors[0]).toContain('2023-c1-p1@0');
    expect(errors[0]).toContain('2023-c1-p2@1');
  });

  it('fails when the words fit twice', () => {
    const link = {
      place: 'lake',
      passage: '2023-c1-p1',
      exact: '碧湖',
      prefix: '',
      suffix: '',
      madeBy: 'rule',
    } as const;
    expect(resolveLinks(aReport('碧湖与碧湖'), [link as never]).errors[0]).toMatch(/fits 2 positions/);
  });
});

describe('a quote', () => {
  it('is found exactly once, wherever it was taken from', () => {
    const text = fc.string({ unit: fc.constantFrom('浑', '南', '区', '，', '𠮷'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, from, length) => {
        const at = from % words.length;
        const size = 1 + (length % (words.length - at));
        expect(positionsOf(words, quote(words, at, size))).toEqual([at]);
        expect(codePoints(words, words.length)).toBe([...words].length);
      }),
    );
  });
});
