import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { OwnDataset } from '../../../../src/contract/own-data.ts';
import { column, refused, taken } from './builders.ts';

const WGS = { datum: 'WGS-84' } as const;
const A = '123.4312,41.7125';
const B = '123.4478,41.7051';
const places = [123.4312, 41.7125, 123.4478, 41.7051];
const at = (data: OwnDataset): number[] => [...data.positions];
const why = (data: OwnDataset): [number, string][] => (data.tables[0]?.aside ?? []).map((row) => [row.line, row.why]);

describe('names of columns', () => {
  it.each([
    ['中心点经度', '中心点纬度'],
    ['经度E', '纬度N'],
    ['经度/°', '纬度/°'],
    ['经度（度）', '纬度（度）'],
    ['经度(东经)', '纬度(北纬)'],
    ['GPS经度', 'GPS纬度'],
    ['东经', '北纬'],
    ['東經', '北緯'],
    ['經度', '緯度'],
    ['经度', '维度'],
    ['X坐标', 'Y坐标'],
    ['坐标X', '坐标Y'],
    ['横坐标', '纵坐标'],
    ['经度坐标', '纬度坐标'],
    ['所在经度', '所在纬度'],
    ['Lng', 'Lat'],
    ['LON_WGS84', 'LAT_WGS84'],
    ['WGS84_X', 'WGS84_Y'],
    ['centerLng', 'centerLat'],
    ['shop_longitude', 'shop_latitude'],
    ['POINT_X', 'POINT_Y'],
    ['84经度', '84纬度'],
    ['经度1', '纬度1'],
    ['经度(WGS-84坐标系)', '纬度(WGS-84坐标系)'],
    ['国家2000坐标系X', '国家2000坐标系Y'],
    ['JD', 'WD'],
    ['jingdu', 'weidu'],
    ['E', 'N'],
    ['经度 Longitude', '纬度 Latitude'],
    ['ｌｎｇ', 'ｌａｔ'],
    ['* 经度(必填)', '* 纬度(必填)'],
  ])('“%s” and “%s” are known', async (lng, lat) => {
    const data = await taken(`序号,名称,${lng},${lat},备注\n1,甲,${A},x\n2,乙,${B},y`);
    expect(data.tables[0]).toMatchObject({ columns: { lng, lat }, by: 'name' });
    expect(at(data)).toEqual(places);
  });

  it.each(['坐标', '经纬度坐标', '经纬度', '中心点坐标', '位置', 'location', 'lnglat', '坐标（经度,纬度）', 'gps'])(
    '“%s” is known for both in one',
    async (name) => {
      const data = await taken(`名称,"${name}"\n甲,"${A}"\n乙,"${B}"`);
      expect(at(data)).toEqual(places);
    },
  );

  it.each(['纬度,经度', 'latlng', '纬经度', 'Lat/Lng'])('“%s” is read with latitude first', async (name) => {
    const data = await taken(`名称,"${name}"\n甲,"41.7125,123.4312"\n乙,"41.7051,123.4478"`);
    expect(at(data)).toEqual(places);
  });

  it('what else is called so is not taken: addresses, errors, kinds', async () => {
    const data = await taken(`位置,经度误差,坐标系类型,经度,纬度\n临湖区1号,5,度,${A}\n临湖区2号,3,度,${B}`);
    expect(at(data)).toEqual(places);
    expect(await refused('位置,坐标\n临湖区1号,甲\n临湖区2号,乙')).toMatchObject({ kind: 'no-coordinate-columns' });
  });

  it('of a start and an end the start is taken, with its own latitude, and the end is told', async () => {
    const data = await taken(`终点纬度,起点经度,起点纬度,终点经度\n41.8,${A},123.5\n41.9,${B},123.6`);
    expect(at(data)).toEqual(places);
    expect(data.tables[0]?.others).toEqual([{ columns: { lng: '终点经度', lat: '终点纬度' }, datum: null }]);
  });

  it.each([
    ['columns of their own', '名称,经度(度),经度(分),经度(秒),纬度(度),纬度(分),纬度(秒)'],
    ['one letter each', 'name,lng_d,lng_m,lng_s,lat_d,lat_m,lat_s'],
    ['merged cells above', '名称,经度,,,纬度,,\n,度,分,秒,度,分,秒'],
  ])('degrees, minutes and seconds are put together: %s', async (_, header) => {
    const data = await taken(`${header}\n甲,123,26,15,41,42,18\n乙,123,0,36,41,0,0.36`);
    const rounded = at(data).map((each) => Math.round(each * 1e6) / 1e6);
    expect(rounded).toEqual([123.4375, 41.705, 123.01, 41.0001]);
  });

  it('whole degrees are not taken where the minutes of one of the two are missing', async () => {
    expect(await refused('名称,经度(度),经度(分),纬度(度)\n甲,123,26,41\n乙,123,27,41')).toMatchObject({
      kind: 'no-coordinate-columns',
    });
  });
});

describe('the datum that columns name', () => {
  // The columns differ so much that one sees which were read.
  const named = 'gcj02_lng,gcj02_lat,wgs84_lng,wgs84_lat,bd09_lng,bd09_lat';
  const row = '123.3,41.3,123.4,41.4,123.5,41.5';
  const columnsOf = (data: OwnDataset) => data.tables[0]?.columns;

  it.each([
    ['WGS-84', 'wgs84'],
    ['CGCS2000', 'wgs84'],
    ['GCJ-02', 'gcj02'],
    ['BD-09', 'bd09'],
  ] as const)('%s takes the pair of %s, and tells of the others', async (datum, name) => {
    const data = await taken(`${named}\n${row}`, { datum });
    expect(columnsOf(data)).toEqual({ lng: `${name}_lng`, lat: `${name}_lat` });
    expect(data.tables[0]?.others).toHaveLength(2);
  });

  it.each([
    ['lng_gcj', 'lat_gcj', 'GCJ-02'],
    ['火星坐标经度', '火星坐标纬度', 'GCJ-02'],
    ['高德经度', '高德纬度', 'GCJ-02'],
    ['amap_lng', 'amap_lat', 'GCJ-02'],
    ['gcjLng', 'gcjLat', 'GCJ-02'],
    ['经度(GCJ02)', '纬度(GCJ02)', 'GCJ-02'],
    ['经度(腾讯)', '纬度(腾讯)', 'GCJ-02'],
    ['x_gcj02', 'y_gcj02', 'GCJ-02'],
    ['百度经度', '百度纬度', 'BD-09'],
    ['bd_lng', 'bd_lat', 'BD-09'],
    ['bdlng', 'bdlat', 'BD-09'],
    ['百度坐标X', '百度坐标Y', 'BD-09'],
    ['Lng(bd09ll)', 'Lat(bd09ll)', 'BD-09'],
    ['经度[BD-09]', '纬度[BD-09]', 'BD-09'],
    ['西安80X坐标', '西安80Y坐标', "Xi'an 80"],
    ['北京54经度', '北京54纬度', 'Beijing 54'],
  ])('“%s” and “%s” ask before they are read as WGS-84', async (lng, lat, datum) => {
    const file = `名称,${lng},${lat}\n甲,${A}`;
    const columns = { lng, lat };
    expect(await refused(file)).toEqual({
      kind: 'datum-contradicted',
      chosen: 'WGS-84',
      choices: [{ columns, datum }],
      words: null,
    });
    expect(await refused(file, { ...WGS, columns: { lng: 1, lat: 2 } })).toMatchObject({ kind: 'datum-contradicted' });
    expect(at(await taken(file, { ...WGS, datumSure: true }))).toEqual([123.4312, 41.7125]);
  });

  it.each(['wgs84', 'GPS', 'cgcs2000', '国家2000', '天地图'])('%s asks before it is read as GCJ-02', async (name) => {
    const file = `${name}经度,${name}纬度\n${A}`;
    expect(await refused(file, { datum: 'GCJ-02' })).toMatchObject({ kind: 'datum-contradicted', chosen: 'GCJ-02' });
    expect((await taken(file)).count).toBe(1);
  });

  it.each([
    ['百度坐标', 'BD-09'],
    ['坐标(GCJ02)', 'GCJ-02'],
    ['location_bd09', 'BD-09'],
    ['高德经纬度', 'GCJ-02'],
    ['百度坐标系', 'BD-09'],
  ])('a pair in one column, “%s”, asks too', async (name, datum) => {
    expect(await refused(`名称,${name}\n甲,"${A}"`)).toMatchObject({
      kind: 'datum-contradicted',
      choices: [{ columns: { pair: name }, datum }],
    });
  });

  it('takes a pair that names the datum before one that names none, and one that names none before one that names another', async () => {
    const file = '经度,纬度,经度_wgs84,纬度_wgs84\n123.3,41.3,123.4,41.4';
    expect(columnsOf(await taken(file))).toEqual({ lng: '经度_wgs84', lat: '纬度_wgs84' });
    expect(columnsOf(await taken(file, { datum: 'BD-09' }))).toEqual({ lng: '经度', lat: '纬度' });
  });

  it('does not take empty columns for their name', async () => {
    const data = await taken('wgs84_lng,wgs84_lat,经度,纬度\n,,123.3,41.3');
    expect(columnsOf(data)).toEqual({ lng: '经度', lat: '纬度' });
  });

  it.each([
    ['a title', `社区服务站一览表（百度坐标系）\n名称,经度,纬度\n甲,${A}`, '社区服务站一览表（百度坐标系）'],
    ['a note', `名称,经度,纬度\n甲,${A}\n注：坐标为 BD-09 坐标,,`, '注：坐标为 BD-09 坐标,,'],
    ['a column', `名称,经度,纬度,坐标系\n甲,${A},bd09`, '坐标系：bd09'],
    ['a row above', `名称,百度坐标,\n,经度,纬度\n甲,${A}`, null],
  ])('asks where %s names another', async (_, file, words) => {
    const found = await refused(file);
    expect(found).toMatchObject({ kind: 'datum-contradicted', choices: [{ datum: 'BD-09' }] });
    expect(found).toHaveProperty('words', words);
    expect((await taken(file, { datum: 'BD-09' })).count).toBe(1);
  });
});

describe('tables as offices write them', () => {
  const office = [
    '社区服务站一览表,,,,,',
    '填报单位：某区民政局,,,填报日期：2023年3月8日,,',
    ',,,,,',
    '序号,名称,建筑面积（平方米）,经度,纬度,备注',
    `1,甲站,"1,250",${A},"一层\n二层"`,
    ',,,,,',
    `2,乙站,860,${B},`,
    '合计,,"4,150",,,',
    '注：面积为建筑面积,,,,,',
    '制表人：张三,,,审核人：李四,,',
    '数据来源于统计年鉴,,,,,',
  ].join('\r\n');

  it('are read below title, unit and blank rows, and without the sum; these rows are told by line', async () => {
    const data = await taken(new Uint8Array(iconv.encode(office, 'gbk')));
    expect(at(data)).toEqual(places);
    expect(column(data, '名称')).toEqual(['甲站', '乙站']);
    expect(data.tables[0]).toMatchObject({ headerLine: 4, asideCount: 6 });
    expect(why(data)).toEqual([
      [1, 'title'],
      [2, 'title'],
      [9, 'sum'],
      [10, 'note'],
      [11, 'note'],
      [12, 'note'],
    ]);
    expect(data.faultCount).toBe(0);
  });

  it.each(['合计', '总 计', '小计：', '平均值', 'Total', 'Sum', '临湖街道小计', '合计3处'])(
    '“%s” is a sum, not a record without a position',
    async (label) => {
      const data = await taken(`名称,面积,经度,纬度\n甲,1,${A}\n乙,2,${B}\n${label},3,,`);
      expect(why(data)).toEqual([[4, 'sum']]);
      expect(data.faultCount).toBe(0);
    },
  );

  it('a sum of the degrees themselves is none, an average is no place', async () => {
    const data = await taken(`名称,经度,纬度\n甲,${A}\n乙,${B}\n平均,123.4395,41.7088\n合计,246.879,83.4176`);
    expect(at(data)).toEqual(places);
    expect(why(data)).toEqual([
      [4, 'sum'],
      [5, 'sum'],
    ]);
  });

  it('a record stays one though its name looks like a sum, and one without a position is told as such', async () => {
    const data = await taken(`名称,经度,纬度\nTotal,${A}\n合计大厦,${B}\n丙站,,`);
    expect(column(data, '名称')).toEqual(['Total', '合计大厦']);
    expect(data.faults).toEqual([{ kind: 'row-without-coordinates', where: { unit: 'line', number: 4 } }]);
  });

  it('the row below the header that gives units, and headers that come again, are told', async () => {
    const data = await taken(`名称,经度,纬度\nname,lng,lat\n,°,°\n甲,${A}\n名称,经度,纬度\n乙,${B}`);
    expect(at(data)).toEqual(places);
    expect(why(data)).toEqual([
      [2, 'unit'],
      [3, 'unit'],
      [5, 'header'],
    ]);
    expect(column(data, '名称')).toEqual(['甲', '乙']);
  });

  it('headers of two rows are joined', async () => {
    const data = await taken(
      `一览表,,,,\n名称,WGS-84,,GCJ-02,,备注\n,经度,纬度,经度,纬度,\n甲,${A},1,2,x\n乙,${B},1,2,y`,
    );
    expect(at(data)).toEqual(places);
    expect(data.tables[0]?.header).toEqual([
      '名称',
      'WGS-84 经度',
      'WGS-84 纬度',
      'GCJ-02 经度',
      'GCJ-02 纬度',
      '备注',
    ]);
    expect(why(data)).toEqual([[1, 'title']]);
  });

  it('headings between the rows are told', async () => {
    const data = await taken(`名称,经度,纬度\n一、东部,,\n甲,${A}\n二、西部,,\n乙,${B}`);
    expect(why(data)).toEqual([
      [2, 'note'],
      [4, 'note'],
    ]);
    expect(data.faultCount).toBe(0);
  });

  it('blank columns are left out', async () => {
    const data = await taken(`,名称,,经度,纬度,,\n,甲,,${A},,\n,乙,,${B},,`);
    expect(data.fields.map(({ name }) => name)).toEqual(['名称', '经度', '纬度']);
    expect(data.faultCount).toBe(0);
  });

  it.each([
    ['sep=; with decimal commas', 'sep=;\r\n名称;经度;纬度\r\n甲;123,4312;41,7125\r\n乙;123,4478;41,7051'],
    ['"sep=,"', `"sep=,"\n名称,经度,纬度\n甲,${A}\n乙,${B}`],
    ['full-width commas', `名称，经度，纬度\n甲，${A.replace(',', '，')}\n乙，${B.replace(',', '，')}`],
    ['full-width semicolons', `名称；经度；纬度\n甲；${A.replace(',', '；')}\n乙；${B.replace(',', '；')}`],
    ['commas of lists', `名称、经度、纬度\n甲、${A.replace(',', '、')}\n乙、${B.replace(',', '、')}`],
    ['bars', `名称|经度|纬度\n甲|${A.replace(',', '|')}\n乙|${B.replace(',', '|')}`],
    ['blanks', `名称   经度   纬度\n甲 ${A.replace(',', '  ')}\n乙  ${B.replace(',', ' ')}`],
    ['tabs, a title above', `一览表\n名称\t经度\t纬度\n甲\t${A.replace(',', '\t')}\n乙\t${B.replace(',', '\t')}`],
    ['an unquoted pair', `名称\t坐标\n甲\t${A}\n乙\t${B}`],
    [
      'semicolons, commas in the title',
      `表，一,二,三,四,五\n名称;经度;纬度\n甲;${A.replace(',', ';')}\n乙;${B.replace(',', ';')}`,
    ],
  ])('parts cells at %s', async (_, file) => {
    expect(at(await taken(file))).toEqual(places);
  });

  it('have no header at all, and one can see which columns lie in the district', async () => {
    const data = await taken(`甲,3,${A}\n乙,5,${B}`);
    expect(at(data)).toEqual(places);
    expect(data.tables[0]).toMatchObject({ headerLine: 0, by: 'value', columns: { lng: '3', lat: '4' } });
    expect(at(await taken(`甲,"${A}"\n乙,"${B}"`))).toEqual(places);
    expect(at(await taken('甲 123.4312 41.7125\n乙 123.4478  41.7051'))).toEqual(places);
    expect(why(await taken(`点位表\n1,甲,${A}\n2,乙,${B}`))).toEqual([[1, 'title']]);
  });

  it('are asked about where two columns could be either, or values lie elsewhere', async () => {
    expect(await refused(`甲,${A},123.5,41.8\n乙,${B},123.6,41.9`)).toMatchObject({ kind: 'no-coordinate-columns' });
    const found = await refused('甲,116.41,39.92\n乙,116.42,39.93');
    expect(found).toMatchObject({
      kind: 'no-coordinate-columns',
      likely: { lng: '2', lat: '3' },
      sample: { headerLine: 0 },
    });
  });

  it('are read as a person points out: header, columns, both', async () => {
    const file = `报表,,\n甲,乙,丙\nx,${A}\ny,${B}`;
    expect(await refused(file)).toMatchObject({ sample: { headerLine: 2 }, likely: { lng: '乙', lat: '丙' } });
    const data = await taken(file, { ...WGS, headerLine: 2, columns: { lng: 1, lat: 2 } });
    expect(at(data)).toEqual(places);
    expect(data.tables[0]).toMatchObject({ by: 'person', headerLine: 2 });
    const without = await taken(`名称,经度,纬度\n甲,${A}`, { ...WGS, headerLine: 0, columns: { lng: 1, lat: 2 } });
    expect(why(without)).toEqual([[1, 'unit']]);
  });

  it('have damaged cells told by line and column', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`名称,经度,纬度,备注\n甲,${A},`),
      iconv.encode('周末开放', 'gbk'),
      Buffer.from(`\n乙,${B},需预约`),
    ]);
    const data = await taken(new Uint8Array(bytes));
    expect(at(data)).toEqual(places);
    expect(data.faults).toMatchObject([{ kind: 'text-damaged', where: { unit: 'line', number: 2 }, field: '备注' }]);
  });

  it('with nothing below the header say so', async () => {
    expect(await refused('名称,经度,纬度\n')).toMatchObject({
      kind: 'nothing-usable',
      faultCount: 0,
      table: { headerLine: 1 },
    });
  });

  it('have degrees in any writing, in columns and in pairs', async () => {
    const data = await taken(
      '名称,经度,纬度\n甲,123度26分15秒,41度42分18秒\n乙,N41-42-18,E123-26-15\n丙,123 26 15,41:42:18',
    );
    expect(at(data).map((each) => Math.round(each * 1e6) / 1e6)).toEqual([
      123.4375, 41.705, 123.4375, 41.705, 123.4375, 41.705,
    ]);
  });
});
