import { beforeAll, describe, expect, test } from 'vitest';
import { isSeveral, reports, years } from '#about';
import { buildDataset, type Dataset, toAtlas, toDetails, toFigures } from '../../src/build/dataset.ts';
import { readFrom } from '../../src/build/files.ts';
import { publishOpenData } from '../../src/build/publish/open-data.ts';
import { renderReports } from '../../src/build/publish/report-html.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import type { PassageId, PlaceId } from '../../src/domain/ids.ts';
import { progressOf } from '../../src/domain/progress.ts';
import { reportOf, roleOf, roleOfRecord } from '../../src/domain/years.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { createStore, indexFacts, type Store } from '../../src/state/store.ts';
import { pairFigures } from '../../src/ui/figures/pair-figures.ts';
import { ATLAS } from '../atlas.ts';

let dataset: Dataset;
let store: Store;
const placeNamed = (name: string) => dataset.places.find((place) => place.name === name);
const idOf = (name: string): PlaceId => placeNamed(name)?.id ?? ('' as PlaceId);

/** A page at an address. */
function openAt(search: string): Store {
  const facts = indexFacts({ ...toAtlas(dataset), passages: dataset.passages });
  return createStore(facts, readAddress({ search, hash: '' }, facts));
}
const addressOf = ({ focus, filter, display }: Store): string =>
  writeAddress({ focus: focus.value, filter: filter.value, display: display.value }, '');

beforeAll(() => {
  dataset = buildDataset(readFrom(ATLAS));
  store = openAt('');
});

describe('an atlas of two reports', () => {
  test('is sound, and its years are those of both', () => {
    expect(dataset.errors).toEqual([]);
    expect(isSeveral).toBe(true);
    expect(years).toMatchObject({ all: [2030, 2031, 2032], span: '2030/2032' });
    expect(dataset.reports.map(({ id, date }) => [id, date])).toEqual([
      ['2031', '2031-01-09'],
      ['2032', '2032-01-08'],
    ]);
  });

  test('has places of every class of location', () => {
    expect(new Set(dataset.places.map(({ location }) => location.type)).size).toBe(7);
  });

  test('takes the same year for what was planned in one report and reviewed in the next', () => {
    expect(roleOf(2031, '2031-c2')).toBe('planned');
    expect(roleOf(2031, '2032-c1')).toBe('reviewed');
    expect(dataset.sections.map(({ id, year }) => [id, year] as const)).toEqual(
      expect.arrayContaining([
        ['2031-c2-s1', 2031],
        ['2032-c1-s1', 2031],
      ]),
    );
  });

  test('tells the stages of a place over both, the oldest first', () => {
    const told = placeNamed('云帆光电')?.stages.map((record) => [
      reportOf(record.passage).id,
      record.year,
      roleOfRecord(record),
      record.stage,
    ]);
    expect(told).toEqual([
      ['2031', 2030, 'reviewed', 'started'],
      ['2031', 2031, 'planned', 'operating'],
      ['2032', 2031, 'reviewed', 'operating'],
    ]);
    expect(progressOf(placeNamed('云帆光电')?.stages ?? [])).toBe('done');
    expect(progressOf(placeNamed('北屏山隧道')?.stages ?? [])).toBe('promised');
  });

  test('names the places of the filter by the roles of each report', () => {
    const { places } = toAtlas(dataset);
    const named = Object.fromEntries(places.map((place) => [place.name, place.named]));
    expect(named).toMatchObject({ 云帆光电: 'both', 北屏山隧道: 'only-planned', 湖心岛: 'both' });
  });

  test('compares what a report reviews with what the same one promises', () => {
    const { pairs } = pairFigures(toFigures(dataset));
    const parks = pairs.filter(({ subject }) => subject.key === 'pocket');
    expect(parks.map(({ before, after }) => [before.value, after.value])).toEqual([
      [8, 10],
      [9, 12],
    ]);
  });

  test('publishes a file for each, and of each quote the hash of the report that holds it', () => {
    const files = publishOpenData(dataset);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['report-2031.txt', 'report-2031.json', 'report-2032.txt', 'report-2032.json']),
    );
    expect(files.has('report.txt')).toBe(false);
    const [older, newer] = dataset.reports;
    const annotations = files.get('annotations.jsonld') ?? '';
    expect(annotations).toContain(older?.sha256);
    expect(annotations).toContain(newer?.sha256);
    const described = JSON.parse(files.get('dataset.jsonld') ?? '{}');
    expect(described.isBasedOn.map(({ name }: { name: string }) => name)).toEqual([older?.title, newer?.title]);
    const linked = JSON.parse(files.get('places.lpf.json') ?? '{}');
    const island = linked.features.find(
      ({ properties }: { properties: { title: string } }) => properties.title === '湖心岛',
    );
    expect(island.when.timespans).toEqual([{ start: { in: '2031' }, end: { in: '2032' } }]);
    expect(toDetails(dataset)).toHaveLength(dataset.places.length);
  });

  test('stands in the page whole, the newest to be read, with a way to each', () => {
    const html = renderReports(dataset.reports, reports, dataset.mentions, dataset.places);
    expect(html.match(/class="one-report[^"]*" data-report="\d+"/g)).toEqual([
      'class="one-report" data-report="2031"',
      'class="one-report is-read" data-report="2032"',
    ]);
    expect(html).toContain('href="#report-2031"');
    for (const { id } of dataset.passages) expect(html).toContain(`id="${id}"`);
  });
});

describe('the report that is read', () => {
  test('is the newest, unless the address says another', () => {
    expect(openAt('').display.value.report).toBe('');
    expect(openAt('?report=2031').display.value.report).toBe('2031');
    expect(addressOf(openAt('?report=2032'))).toBe('');
    const facts = indexFacts(toAtlas(dataset));
    expect(readAddress({ search: '?report=1999', hash: '' }, facts).ignored).toEqual(['report=1999']);
  });

  test('is the one that holds what is selected', () => {
    expect(openAt('?passage=2031-c1-p1').display.value.report).toBe('2031');
    expect(openAt(`?place=${idOf('湖心岛')}&report=2031`).display.value.report).toBe('');
  });

  test('decides at which mention a place opens, and stays when the place is in it', () => {
    const place = idOf('云帆光电');
    const at = (page: Store) => page.currentMention.value?.passage;
    expect(at(openAt(`?place=${place}`))).toBe('2032-c1-s1-p1');
    expect(at(openAt(`?place=${place}&report=2031`))).toBe('2031-c1-s1-p1');
    const page = openAt('?report=2031');
    page.selectPlace(place, 'map');
    expect(at(page)).toBe('2031-c1-s1-p1');
    expect(addressOf(page)).toBe(`?place=${place}&report=2031`);
  });

  test('changes with the mention that is stepped to, round both', () => {
    const page = openAt(`?place=${idOf('云帆光电')}&report=2031`);
    const seen = Array.from({ length: page.steps.value.length }, () => {
      page.stepMention(1, 'card');
      return page.display.value.report;
    });
    expect(new Set(seen)).toEqual(new Set(['', '2031']));
  });

  test('narrows nothing: filter and list are of all', () => {
    const page = openAt('?report=2031');
    expect(page.shown.value).toHaveLength(store.shown.value.length);
    page.setFilter({ ...NO_FILTER, section: new Set(['2032-c2-s2' as never]) });
    expect(page.shown.value.map(({ name }) => name)).toContain('湖心岛');
  });

  test('a passage of another report that is selected turns to it', () => {
    const page = openAt('');
    page.selectPassage('2031-c2-p1' as PassageId, 'card');
    expect(addressOf(page)).toBe('?passage=2031-c2-p1&report=2031');
  });
});
