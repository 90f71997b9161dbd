import { type ComponentType, render } from 'preact';
import { TONE_COLOR } from '../../look/tones.ts';
import { text } from '../../text/text.ts';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { lazy } from '../kit/lazy.tsx';
import { type Page, PageProvider } from '../kit/page.ts';
import { MapNote, MapTools } from '../map-tools/map-tools.tsx';
import { Outline } from '../reading/outline.tsx';
import { CardPart } from './card-part.tsx';
import { Lead } from './lead.tsx';
import { FiltersPart, ListPart, Spine } from './list-parts.tsx';
import { NoticeList } from './notice-list.tsx';
import { RepairsPart, RibbonPart, TourPart } from './reading-parts.tsx';
import { Tabs } from './tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { WorkbenchPart } from './workbench-part.tsx';

/** Where the pane ends is a matter of the style sheet; that it can be moved may come a moment later. */
const Splitter = lazy(
  async () => (await import('./splitter.tsx')).Splitter,
  () => text('reader.resize'),
  'notice',
);

const PANES: Readonly<Record<string, ComponentType>> = {
  bar: TopBar,
  lead: Lead,
  filters: FiltersPart,
  outline: Outline,
  ribbon: RibbonPart,
  repairs: RepairsPart,
  tour: TourPart,
  splitter: Splitter,
  'map-note': MapNote,
  'map-tools': MapTools,
  list: ListPart,
  spine: Spine,
  bench: WorkbenchPart,
  card: CardPart,
  tabs: Tabs,
  notices: NoticeList,
  dialogs: Dialogs,
};

/** Draws every pane into its element of the page; where it was drawn before, anew, with all that was folded folded again. */
export function mountPanes(page: Page): void {
  for (const _ of mountInTurn(page));
}

/** The same, a pane at a time. */
export function* mountInTurn(page: Page): Generator<void> {
  document.getElementById('report-pane')?.setAttribute('aria-label', text('reader.label'));
  document.getElementById('lead')?.setAttribute('aria-label', text('lead.label'));
  document.getElementById('map-pane')?.setAttribute('aria-label', text('map.pane'));
  for (const [id, Pane] of Object.entries(PANES)) {
    const root = document.getElementById(id);
    if (!root) throw new Error(`the page has no element #${id}`);
    // What stood there before: words of the page itself, or the pane.
    render(null, root);
    root.replaceChildren();
    render(
      <PageProvider value={page}>
        <Pane />
      </PageProvider>,
      root,
    );
    yield;
  }
}

/** The colours of the sectors from the table that the map uses too. */
export function colourTones(): void {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(TONE_COLOR).map(
    ([tone, { light, dark }]) => `[data-tone="${tone}"]{--tone:light-dark(${light},${dark})}`,
  );
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
