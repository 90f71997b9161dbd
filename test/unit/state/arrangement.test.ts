import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createArrangement } from '../../../src/state/arrangement.ts';
import { isFromList } from '../../../src/state/focus.ts';

describe('the arrangement', () => {
  it('brings the report forward, unfolded, under no more than the head of what lies over it', () => {
    const lie = createArrangement('map');
    lie.close('report');
    lie.drawSheet('full');
    lie.read();
    expect([lie.view.value, lie.report.value, lie.sheet.value]).toEqual(['report', 'open', 'peek']);
  });

  it('goes from one state to the next without one between', () => {
    const lie = createArrangement('list');
    const seen: string[] = [];
    effect(() => void seen.push(`${lie.view.value} ${lie.sheet.value}`));
    lie.showOnMap('peek');
    lie.read();
    expect(seen).toEqual(['list half', 'map peek', 'report peek']);
  });

  it('has one dialog and one panel at a time; to close what another has replaced closes nothing', () => {
    const lie = createArrangement('map');
    lie.open('about');
    lie.open('legend');
    lie.open('keys');
    lie.close('about');
    expect([lie.dialog.value, lie.panel.value]).toEqual(['keys', 'legend']);
    lie.toggle('basemap');
    expect(lie.panel.value).toBe('basemap');
    lie.toggle('basemap');
    expect(lie.panel.value).toBeNull();
  });

  it('opens the list in front where panes take turns, and leaves the pane there when it closes', () => {
    const lie = createArrangement('map');
    lie.toggle('list');
    expect([lie.drawer.value, lie.view.value]).toEqual(['open', 'list']);
    lie.toggle('list');
    expect([lie.drawer.value, lie.view.value]).toEqual(['closed', 'list']);
  });

  it('closes what lies over the page and leaves what is remembered', () => {
    const lie = createArrangement('map');
    for (const part of ['print', 'in-view', 'search', 'list'] as const) lie.open(part);
    lie.close('key');
    lie.drawSheet('full');
    lie.bringForward('card');
    lie.clear();
    expect([lie.dialog.value, lie.panel.value, lie.searching.value]).toEqual([null, null, false]);
    expect([lie.sheet.value, lie.front.value]).toEqual(['half', 'bench']);
    expect([lie.drawer.value, lie.key.value]).toEqual(['open', 'folded']);
  });
});

it('a list of places is told from who else can speak', () => {
  expect(['list', 'table', 'search', 'in-view', 'off-map'].every((it) => isFromList(it as 'list'))).toBe(true);
  expect((['map', 'reader', 'card', 'tour', 'keys', 'url'] as const).some(isFromList)).toBe(false);
});
