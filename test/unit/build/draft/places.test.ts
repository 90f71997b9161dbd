import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../../src/build/draft/places/find-places.ts';

const passages = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index + 1}`, text }));
const namesIn = (...texts: string[]): string[] => findPlaces(passages(...texts)).candidates.map(({ name }) => name);

describe('names of places are found', () => {
  it.each([
    ['by their last word, from the verb on', '加快推进云溪科技园建设，建成投用松涛小学。', ['云溪科技园', '松涛小学']],
    ['each of a list', '望江路、柳岸南路、松涛大道建成通车。', ['望江路', '柳岸南路', '松涛大道']],
    ['without the number of a phase', '完成松涛大道一期工程。', ['松涛大道']],
    [
      'with numbers that belong to them',
      '地铁10号线开工，第三幼儿园投用，G207改造完成。',
      ['地铁10号线', '第三幼儿园', 'G207'],
    ],
    ['with syllables that are words too', '改造提升像山路、渭川路。', ['像山路', '渭川路']],
    ['a township apart from what lies in it', '位于青石街道松涛路以南。', ['青石街道', '松涛路']],
    ['a market by the road that it lies on', '雅宝路裘皮市场挂牌营业。', ['雅宝路裘皮市场']],
    ['after verbs that say how', '综合整治错岭小区，美化标山路。', ['错岭小区', '标山路']],
    ['what only says the kind set aside', '南北主干道蓝溪路即将贯通。', ['蓝溪路']],
    ['between quotation marks', '“青石智谷”建设拉开序幕。', ['青石智谷']],
    ['where the words paint a picture', '云海之窗开工建设。', ['云海之窗']],
    ['in the names of events', '举办棋石山冰雪节等活动。', ['棋石山']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('in lists that say their kind at the end', () => {
    expect(namesIn('推动江南名居等11个老旧小区改造，泛蓝农牧、云溪粮仓产业园等重点项目加快建设。')).toEqual([
      '江南名居',
      '泛蓝农牧',
      '云溪粮仓产业园',
    ]);
  });

  it('in full where the list leaves the last word to its end, at the words that stand there', () => {
    const { candidates } = findPlaces(passages('改造提升青石、云溪、望江三大商圈，完成泉山、石桥等污水处理厂扩建。'));
    expect(candidates.map(({ name }) => name)).toEqual([
      '青石商圈',
      '云溪商圈',
      '望江商圈',
      '泉山污水处理厂',
      '石桥污水处理厂',
    ]);
    expect(candidates.map(({ namings }) => namings.map(({ exact }) => exact).join())).toEqual([
      '青石',
      '云溪',
      '望江',
      '泉山',
      '石桥',
    ]);
  });

  it('of companies, by what they do', () => {
    expect(namesIn('明远眼科、拓岩科技成功上市，四川江淮成为轻卡销量领跑者。')).toEqual([
      '明远眼科',
      '拓岩科技',
      '四川江淮',
    ]);
  });

  it('as one with their short forms', () => {
    const { candidates } = findPlaces(passages('推动青石云溪科技城建设。', '举全区之力推动科技城发展。'));
    expect(
      candidates.map(({ name, aliases, namings }) => ({ name, aliases, at: namings.map(({ at }) => at) })),
    ).toEqual([{ name: '青石云溪科技城', aliases: ['科技城'], at: [2, 7] }]);
  });

  it('with layer, score and the rule that found them', () => {
    const [road] = findPlaces(passages('松涛大道建成通车。')).candidates;
    expect(road).toMatchObject({ layer: 'roads', sectors: ['transport'], rules: ['head'] });
    expect(road?.score).toBeGreaterThanOrEqual(4);
    const [park] = findPlaces(passages('云溪数字经济产业园建成投用。')).candidates;
    expect(park?.sectors).toEqual(['digital', 'manufacturing']);
  });
});

describe('names are set aside with the reason', () => {
  it.each([
    ['新建口袋公园130座，改造老旧小区4个。', /没有名称/],
    ['上线区域人口健康信息平台。', /线上系统/],
    ['打造农村公路20公里。', /没有名称/],
    ['完善18处社区卫生服务中心。', /没有名称/],
    ['支持青石县发展壮大产业。', /行政区名|没有名称/],
  ])('%s', (text, reason) => {
    const { candidates, setAside } = findPlaces(passages(text));
    expect(candidates).toEqual([]);
    for (const each of setAside) expect(each.reason.zh).toMatch(reason);
  });

  it('the district itself', () => {
    const { candidates } = findPlaces(passages('云溪建设取得成效，云溪公园开园。'), new Set(['云溪']));
    expect(candidates.map(({ name }) => name)).toEqual(['云溪公园']);
  });
});
