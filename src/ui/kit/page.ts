import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Basemap } from '../../contract/basemap.ts';
import type { Board } from '../../contract/board.ts';
import type { CandidatesFile } from '../../contract/candidates.ts';
import type { Searcher } from '../../contract/found.ts';
import type { Gazetteer } from '../../contract/gazetteer.ts';
import type { Answered } from '../../contract/geocoder.ts';
import type { Ground } from '../../contract/ground.ts';
import type { OfflineState } from '../../contract/offline.ts';
import type { Paper, SheetStep, SheetUse } from '../../contract/paper.ts';
import type { Station } from '../../contract/station.ts';
import type { PageGeocoder } from '../../domain/about.ts';
import type { Decoded, Details } from '../../domain/atlas.ts';
import type { Figure } from '../../domain/figure.ts';
import type { PassageId, SectionId } from '../../domain/ids.ts';
import type { PlacedRepair } from '../../domain/repair.ts';
import type { Span } from '../../domain/span.ts';
import type { Origin } from '../../state/focus.ts';
import type { Notices } from '../../state/notices.ts';
import type { ReadingMode } from '../../state/reading-mode.ts';
import type { Store } from '../../state/store.ts';
import type { ViewState } from '../../state/view.ts';

/** Something that is loaded when it is first asked for, and again after a failure. */
export interface Later<T> {
  readonly state: ReadonlySignal<T | 'loading' | 'failed'>;
  ask(): void;
}

/** What the panes know of the report, and what they can ask of it. */
export interface ReadingPart {
  readonly mode: ReadingMode;
  /** The section that stands at the top of the report. */
  readonly section: ReadonlySignal<SectionId | null>;
  /** Where the text was repaired; asked for when its repairs are to be marked. */
  readonly repairs: Later<readonly PlacedRepair[]>;
  readSection(section: SectionId): void;
  /** Brings the selected passage or mention into view again. */
  readAgain(): void;
  /** Selects a passage, brings its words into view and marks them; the focus goes there. Offsets in code points. */
  readWords(passage: PassageId, start: number, end: number, origin: Origin): void;
  /** Brings a stretch of the report into view and marks it for a moment. */
  readSpan(span: Span): void;
  /** Where a stretch stands in the page; null when the page has no such passage. */
  locateSpan(span: Span): Range | null;
  /** Tints exactly these stretches under a name of the style sheet. */
  tintSpans(name: string, spans: readonly Span[]): void;
}

/** What the panes know of the map, and what they can ask of it. */
export interface MapPart {
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  /** What the workbench can ask of the map; null before it is there, and where there is no map. */
  readonly board: ReadonlySignal<Board | null>;
  /** Brings the selected place into view, and the map forward where panes take turns. */
  showSelected(): void;
  /** Puts another map under the places; `key` is the person's own, where one is needed. */
  chooseBasemap(basemap: Basemap, key: string): void;
  fitDistrict(): void;
  zoomBy(steps: number): void;
  /** Moves what the map shows, pixels to the east and to the south. */
  panBy(east: number, south: number): void;
  /** Prints an analysis: the map as framed now, and what its panel says. */
  printAnalysis(title: string, panel: HTMLElement, cancel: AbortSignal): Promise<void>;
  /** Makes sheets of what the map shows and prints or saves them; answers the names of the files saved. */
  exportMap(paper: Paper, use: SheetUse, said: (step: SheetStep) => void, cancel: AbortSignal): Promise<string[]>;
}

/** What the first view does without. */
export interface LoadsPart {
  /** Prose and sources of all places; asked for when the first card opens. */
  readonly details: Later<Details>;
  /** The quantities that the report states; asked for when their panel opens. */
  readonly figures: Later<readonly Figure[]>;
  /** The district and its built-up land; asked for by the analyses. */
  readonly ground: Later<Ground>;
  /** The open metro stations; asked for when reach is measured from them. */
  readonly stations: Later<readonly Station[]>;
  /** What helps to place something. Rejects where the code for it cannot be had. */
  loadPlacing(): Promise<PlacingPart>;
  /** The search over names and report; rejects when it cannot be loaded. */
  loadSearch(): Promise<Searcher>;
}

/** The copy that works without a network. */
export interface OfflinePart {
  /** How far it is; null before its turn comes. */
  readonly state: ReadonlySignal<OfflineState | null>;
  /** Makes that copy, or takes it away and makes none until asked to. */
  keep(wanted: boolean): void;
}

/** What helps a person to put a place where it is. */
export interface PlacingPart {
  /** What addresses are looked up in. */
  loadGazetteer(): Promise<Decoded<Gazetteer>>;
  /** What map services answered about places, where the atlas is opened for a review. */
  loadCandidates(): Promise<Decoded<readonly CandidatesFile[]>>;
  /** Asks another host where words lie: only when a person has pressed the button that names it. Rejects only with the signal's reason. */
  askGeocoder(geocoder: PageGeocoder, words: string, key: string, signal: AbortSignal): Promise<Answered>;
}

/** What every pane can reach beyond the commands of the store and of the arrangement. */
export interface Page {
  readonly store: Store;
  readonly view: ViewState;
  readonly notices: Notices;
  readonly reading: ReadingPart;
  readonly map: MapPart;
  readonly loads: LoadsPart;
  readonly offline: OfflinePart;
  /** Whether the map and card stand alone in another page. */
  readonly embedded: boolean;
  /** Back to what the bare address shows, but for what the browser remembers. */
  startOver(): void;
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
