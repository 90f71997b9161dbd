import type { MapPort } from '../contract/map-port.ts';
import type { Paper, SheetStep, SheetUse } from '../contract/paper.ts';
import { localDay } from '../domain/day.ts';
import { printPages, savePages } from '../print/deliver.ts';
import { makeSheets } from '../print/make-sheets.ts';
import { frameOf, pictureSize, type Sheet } from '../print/sheet.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import { creditsOf } from '../text/credits.ts';
import { askedWords } from '../ui/kit/asked-words.ts';
import { namesOf } from '../ui/kit/names.ts';

/** Takes the map's picture, makes the sheets and delivers them; answers the names of the files saved. */
export async function exportMap(
  store: Store,
  view: ViewState,
  map: MapPort,
  paper: Paper,
  use: SheetUse,
  said: (step: SheetStep) => void,
  cancel: AbortSignal,
): Promise<string[]> {
  const sheet = describe(store, view, paper);
  said('map');
  const picture = await map.picture(pictureSize(frameOf(sheet)), cancel);
  said('sheet');
  const pages = await makeSheets(sheet, { ...picture, sign: map.sign }, cancel);
  cancel.throwIfAborted();
  said('deliver');
  if (use === 'png') return savePages(pages, sheet.made);
  await printPages(pages, paper);
  return [];
}

function describe(store: Store, view: ViewState, paper: Paper): Sheet {
  const { atlas, shown, places } = store;
  return {
    paper,
    reports: atlas.reports,
    asked: askedWords(store),
    shown: shown.value,
    total: atlas.places.length,
    credits: creditsOf(view.basemap.value.shown, view.reviewNumber.value),
    made: localDay(new Date()),
    nameOf: namesOf(places),
  };
}
