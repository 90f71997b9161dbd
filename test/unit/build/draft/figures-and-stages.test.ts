import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../src/build/draft/figures/find-figures.ts';
import { findStage } from '../../../../src/build/draft/stages/find-stages.ts';
import type { PassageId, SectionId } from '../../../../src/domain/ids.ts';

const read = (text: string, planned = false) =>
  findFigures({ id: 'p' as PassageId, section: 's' as SectionId, kind: 'paragraph', text }, planned);

describe('quantities', () => {
  it.each([
    ['全年实现地区生产总值320.5亿元', '地区生产总值', 320.5, '亿元', 'amount', 'achieved'],
    ['地区生产总值增长6.2%', '地区生产总值增速', 6.2, '%', 'rate', 'change'],
    ['城镇登记失业率控制在3.7%以内', '城镇登记失业率', 3.7, '%', 'share', 'achieved'],
    ['新增城镇就业1.2万人', '城镇就业', 1.2, '万人', 'added', 'achieved'],
    ['松涛大道等6条道路建成通车', '道路建成通车', 6, '条', 'amount', 'achieved'],
    ['综合排名进入全国前25名', '综合排名进入全国', 25, '名', 'rank', 'achieved'],
  ])('%s', (text, subject, value, unit, measure, kind) => {
    expect(read(text).figures).toMatchObject([{ subject, value, unit, measure, kind }]);
  });

  it('of what is to come are promises', () => {
    expect(read('力争签约项目40个以上', true).figures).toMatchObject([
      { value: 40, qualifier: '以上', kind: 'promised' },
    ]);
  });

  it.each([
    ['2030年工作', 'date'],
    ['1月8日', 'date'],
    ['第三届会议', 'ordinal'],
    ['在安居区第五届人民代表大会', 'ordinal'],
    ['（二）农业', 'numbering'],
    ['5G基站', 'name'],
    ['PM2.5浓度', 'name'],
    ['“十四五”规划', 'date'],
    ['坚持“两个确立”', 'slogan'],
    ['世界500强企业', 'threshold'],
    ['一般公共服务', 'word'],
    ['五年来', 'span'],
  ])('are not the numerals of %s', (text, kind) => {
    const { figures, none } = read(text);
    expect(figures).toEqual([]);
    expect(none[0]?.kind).toBe(kind);
  });
});

describe('the stage of a place', () => {
  it.each([
    ['云溪科技园总体规划完成编制', '云溪科技园', 'planned'],
    ['云溪科技园等项目实现落地', '云溪科技园', 'landed'],
    ['云溪科技园顺利开工', '云溪科技园', 'started'],
    ['启动云溪科技园建设', '云溪科技园', 'started'],
    ['加快推进云溪科技园建设', '云溪科技园', 'building'],
    ['云溪科技园、松涛小学建成投用', '云溪科技园', 'operating'],
    ['松涛大道全面打通', '松涛大道', 'completed'],
    ['改造提升柳岸公园等城市公园4座', '柳岸公园', 'improving'],
    ['完成柳岸公园提升改造', '柳岸公园', 'improving'],
    ['云溪大桥即将贯通', '云溪大桥', 'building'],
    ['云溪医院主体完工', '云溪医院', 'building'],
    ['云溪医院全面完工', '云溪医院', 'completed'],
  ])('%s', (text, name, stage) => {
    const at = text.indexOf(name);
    expect(findStage(`前句。${text}，后句。`, at + 3, at + 3 + name.length)).toEqual({ stage, quote: text });
  });

  it('is none where no word tells it', () => {
    expect(findStage('云溪科技园位于城东。', 0, 5)).toBeNull();
  });
});
