import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Details } from '../domain/atlas.ts';
import type { Searcher } from '../domain/found.ts';
import type { PassageId, SectionId } from '../domain/ids.ts';
import type { Paper, SheetStep, SheetUse } from '../domain/paper.ts';
import type { Notices } from '../state/notices.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';

/** What the panes know of the page, and what they can ask of it beyond the commands of the store. */
export interface Page {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
  /** Prose and sources of all places; asked for when the first card opens. */
  readonly details: ReadonlySignal<Details | 'loading' | 'failed'>;
  readonly map: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** The section that stands at the top of the report. */
  readonly reading: ReadonlySignal<SectionId | null>;
  askDetails(): void;
  readSection(section: SectionId): void;
  /** Brings the selected passage or mention into view again. */
  readAgain(): void;
  showOnMap(): void;
  fitDistrict(): void;
  zoomBy(steps: number): void;
  /** The search over names and report; rejects when it cannot be loaded. */
  loadSearch(): Promise<Searcher>;
  /** Makes sheets of what the map shows and prints or saves them; answers the names of the files saved. */
  exportMap(paper: Paper, use: SheetUse, said: (step: SheetStep) => void, cancel: AbortSignal): Promise<string[]>;
}

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

/** The page, inside a pane. @throws outside of one. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a pane was drawn outside of the page');
  return page;
}

/** The heading that opens a section. */
export const headingOf = (section: SectionId): PassageId => `${section}-h` as PassageId;
