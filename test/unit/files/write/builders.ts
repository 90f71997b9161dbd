import type { Geometry } from 'geojson';
import type { Cell } from '../../../../src/domain/table.ts';
import type { TakenFeature, Taking } from '../../../../src/files/write/taking.ts';

export const aFeature = (id: string, geometry: Geometry | null, cells: Record<string, Cell> = {}): TakenFeature => ({
  type: 'Feature',
  id,
  geometry,
  properties: { name: id, ...cells },
});

const square = (lng: number, lat: number, side: number): [number, number][] => [
  [lng, lat],
  [lng + side, lat],
  [lng + side, lat + side],
  [lng, lat + side],
  [lng, lat],
];

/** An area whose hole and outer ring run as RFC 7946 has them. */
export const AN_AREA: Geometry = {
  type: 'Polygon',
  coordinates: [square(123.4, 41.6, 0.1), square(123.42, 41.62, 0.02).toReversed()],
};
export const AREAS: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[square(123.5, 41.7, 0.01)], [square(123.6, 41.7, 0.01)]],
};
const LINE = [
  [123.412345, 41.654321],
  [123.5, 41.7],
  [123.6, 41.65],
];

/** One feature of every kind of geometry and one without, with all kinds of columns and cells that say nothing. */
export function aTaking(changes: Partial<Taking> = {}): Taking {
  return {
    name: 'places',
    title: '地点',
    noteTitle: '说明',
    columns: [
      { key: 'name', title: '名称', kind: 'text' },
      { key: 'count', title: '次数', kind: 'integer' },
      { key: 'share', title: '占比', kind: 'number' },
      { key: 'remark', title: '备注', kind: 'text' },
    ],
    features: [
      aFeature('石桥机场', { type: 'Point', coordinates: [123.483212, 41.639871] }, { count: 3, share: 0.25 }),
      aFeature(
        '临湖大道',
        { type: 'LineString', coordinates: LINE },
        { count: 0, share: -1.5, remark: '𠮷野，“甲”\n乙' },
      ),
      aFeature('南湖中心', AN_AREA, { count: -7, share: 1 / 3 }),
      aFeature('两处园区', AREAS, { share: 12 }),
      aFeature('地铁线', { type: 'MultiLineString', coordinates: [LINE, LINE.toReversed()] }, { count: 2_000_000_000 }),
      aFeature('各处', { type: 'MultiPoint', coordinates: LINE }, { count: 1, share: 0 }),
      aFeature('未查到位置', null, { count: 5, share: 0.5 }),
    ],
    note: [
      { key: 'filter', title: '筛选', value: '类别：公园广场' },
      { key: 'made_on', title: '导出日期', value: '2026-01-02' },
      { key: 'licence', title: '许可', value: 'CC BY 4.0；ODbL 1.0' },
    ],
    linked: () => [{ '@id': 'https://example.org/?place=airport', type: 'Feature' }],
    ...changes,
  };
}
