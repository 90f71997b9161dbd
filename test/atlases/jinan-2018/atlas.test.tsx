import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { district, hasBase } from '#about';
import { buildDataset, type Dataset, toAtlas, toFigures } from '../../../src/build/dataset.ts';
import { readFrom, readJson } from '../../../src/build/files.ts';
import { renderLead } from '../../../src/build/first-view/lead.ts';
import { reportLocations } from '../../../src/build/locations/report.ts';
import { describeDataset } from '../../../src/build/publish/describe-dataset.ts';
import { renderPlaces } from '../../../src/build/publish/places-html.ts';
import { checkPublished, PUBLISHED } from '../../../src/build/publish/published.ts';
import { REPORT_IN_WORDS } from '../../../src/build/report-in-words.ts';
import { buildSearchTable } from '../../../src/build/search/search-table.ts';
import { LOCATIONS } from '../../../src/build/store-links.ts';
import { citeAsReference } from '../../../src/domain/cite.ts';
import { OFFERED_FACETS } from '../../../src/domain/filter.ts';
import { COLUMNS } from '../../../src/domain/table.ts';
import { readAddress } from '../../../src/state/address.ts';
import { createStore, indexFacts } from '../../../src/state/store.ts';
import { FiguresPanel } from '../../../src/ui/figures/figures-panel.tsx';
import { type Page, PageProvider } from '../../../src/ui/kit/page.ts';
import { WhereNote } from '../../../src/ui/off-map/where-note.tsx';
import { ChartsTool } from '../../../src/ui/workbench/charts/charts-tool.tsx';
import { CompareTool } from '../../../src/ui/workbench/compare/compare-tool.tsx';
import { ReachTool } from '../../../src/ui/workbench/reach/reach-tool.tsx';
import { ATLAS } from '../../atlas.ts';

const REPORTS = 'test/reports';
const read = readFrom(ATLAS);
let dataset: Dataset;

beforeAll(() => {
  dataset = buildDataset(read);
});

describe('the atlas of 金安区, drafted by the command and reviewed by hand', () => {
  it('is sound, and published as it was when it was last looked at', () => {
    expect(dataset.errors).toEqual([]);
    expect(buildSearchTable(dataset, read).errors).toEqual([]);
    expect(read(LOCATIONS)).toBe(reportLocations(dataset));
    const published = readJson<Record<string, string>>(read, PUBLISHED, {});
    expect(Object.keys(published).length).toBeGreaterThan(7);
    expect(checkPublished(published, dataset)).toEqual([]);
  });

  it('is no draft any more', () => {
    const files = readdirSync(ATLAS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(ATLAS, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files).not.toContain('draft.json');
    const drafted = files.filter((file) => /草稿|\bdraft\b/i.test(readFileSync(join(ATLAS, file), 'utf8')));
    expect(drafted).toEqual(['SOURCES.md']);
  });

  it('has the places that were listed by hand before any rule met the text, and one name for three of them', () => {
    const listed = readJson<Record<string, string[]>>(readFrom(REPORTS), 'names.json', {})['jinan-2018'] ?? [];
    expect(listed.length).toBeGreaterThan(20);
    const groups = dataset.places.filter(({ members }) => members.length > 0).map(({ name }) => name);
    expect(dataset.places.map(({ name }) => name).sort()).toEqual([...listed, ...groups].sort());
    expect(groups).toEqual(['三大核心平台']);
  });

  it('has the text as it was received, to the byte', () => {
    const received = readFileSync(join(REPORTS, 'jinan-2018.txt'));
    expect(readFileSync(join(ATLAS, 'reports/2018/original.txt')).equals(received)).toBe(true);
    expect(`${read('reports/2018/report.txt')}\n`).toBe(received.toString('utf8'));
    expect(dataset.repairs).toEqual([]);
  });

  it('places nothing, and puts nothing into a larger area but on the report’s words', () => {
    expect(dataset.places.filter(({ geometry }) => geometry !== null)).toEqual([]);
    const refs = dataset.places.flatMap(({ location }) => location.sources.map(({ ref }) => ref));
    expect(new Set(refs)).toEqual(new Set(['report:2018-c1-s1-p1']));
    for (const { location } of dataset.places) expect(location.method.zh.length).toBeGreaterThan(5);
  });

  it('has its two words by hand where the text says which part of the zone it means', () => {
    const byHand = dataset.mentions.filter(({ madeBy }) => madeBy === 'hand');
    expect(byHand.map(({ place, exact }) => [place, exact])).toEqual([
      ['jinan-development-zone', '东片'],
      ['jinan-development-zone', '北片'],
    ]);
  });
});

describe('an atlas of one year, without subdistricts and without a base map', () => {
  it('is called after its report, of which only a part is there', () => {
    expect(REPORT_IN_WORDS).toBe('2018年政府工作报告（节录）');
    expect(renderPlaces(dataset)).toContain(`${district.zh} 2018年政府工作报告（节录）写到的 22 个地点`);
    expect(describeDataset(dataset)).toMatchObject({ name: '金安报告地图：2018年政府工作报告（节录）所提地点' });
  });

  it('claims no extent', () => {
    expect(hasBase).toBe(false);
    expect((describeDataset(dataset) as { spatialCoverage: object }).spatialCoverage).not.toHaveProperty('geo');
  });

  it('offers no filter and no column that parts nothing', () => {
    expect(OFFERED_FACETS).toEqual(['layer', 'sector', 'stage', 'whereabouts', 'section']);
    const columns = COLUMNS.map(({ key }) => key);
    expect(columns).toContain('stageReviewed');
    expect(columns).not.toContain('stagePlanned');
    expect(columns).not.toContain('subdistricts');
  });

  it('says in its first words no more than it draws', () => {
    expect(renderLead(toAtlas(dataset).places)).toContain('22 处地方，0 处画在图上。');
  });

  it('shows its figures at once, with nothing set beside them', () => {
    const panel = draw(<FiguresPanel />);
    expect(panel).toContain('10 个，共 10 个');
    expect(panel).toContain('41.3公里');
    expect(panel).not.toMatch(/figures-view|两年/);
    expect(panel).not.toContain(' 任务');
  });

  it('says why the map is empty, and what can be done', () => {
    expect(draw(<WhereNote />)).toMatch(/没有底图，也没有一处查到坐标.*选一幅在线底图/);
    expect(draw(<WhereNote />, '?place=three-core-platforms')).toContain('由 3 处组成，都没有图上位置。');
    expect(draw(<WhereNote />, '?place=hanzhong-road')).toContain('只知在“集中示范园区”内，两者都没有图上位置');
  });

  it('charts no stage of a year that there is not', () => {
    const charts = draw(<ChartsTool />);
    expect(charts).toContain('2017 在建');
    expect(charts).not.toMatch(/> ?在建/);
    expect(charts).not.toContain('按街道');
  });

  it('says of what is measured on the district that there is no outline, and compares no years', () => {
    expect(draw(<ReachTool />)).toContain('还没有区界');
    expect(draw(<CompareTool />)).not.toContain('2017');
  });

  it('is cited without an author, for its text states none', () => {
    const [report] = dataset.reports;
    expect(report && citeAsReference(report, 'https://host.example/', new Date(2026, 0, 5))).toBe(
      '2018年六安市金安区政府工作（节录）[R/OL]. (2018)[2026-01-05]. https://host.example/.',
    );
  });
});

const loaded = (value: unknown) => ({ state: signal(value), ask: () => undefined });

/** A pane as it is drawn first, at an address. */
function draw(pane: preact.JSX.Element, search = ''): string {
  const facts = indexFacts({ ...toAtlas(dataset), passages: dataset.passages });
  const page = {
    store: createStore(facts, readAddress({ search, hash: '' }, facts)),
    view: {
      basemap: signal({ shown: 'offline', pending: null }),
      panel: signal(null),
      own: signal(null),
      theme: signal('light'),
      readout: signal(null),
      making: signal(null),
    },
    loads: { figures: loaded(toFigures(dataset)), ground: loaded('loading'), stations: loaded('loading') },
    map: { board: signal(null) },
    reading: {},
  } as unknown as Page;
  return render(<PageProvider value={page}>{pane}</PageProvider>);
}
