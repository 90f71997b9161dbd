import { PAPERS, type Paper } from '../contract/paper.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { PlaceSummary } from '../domain/place.ts';
import { text } from '../text/later.ts';
import { tellShown } from '../text/shown.ts';
import type { Box } from './mark.ts';
import { wrap } from './wrap.ts';

/** What a sheet tells. */
export interface Sheet {
  readonly paper: Paper;
  /** The oldest first. */
  readonly reports: readonly { readonly title: string; readonly date: string }[];
  /** What decides which places are shown, in words. */
  readonly asked: string;
  readonly shown: readonly PlaceSummary[];
  readonly total: number;
  /** Who made the map, and its review number or that it has none. */
  readonly credits: { readonly credit: string; readonly review: string };
  /** The day on which it is made, ISO 8601. */
  readonly made: string;
  nameOf(place: PlaceId): string | undefined;
}

/** Where the parts of a sheet stand, in millimetres. */
export interface Frame {
  readonly page: Box;
  readonly map: Box;
  readonly panel: Box;
  /** Filters and count, broken into lines below the title. */
  readonly selection: readonly string[];
}

export const MARGIN = 9;
const HEAD = 18.4;
const FOOT = 6;
const GAP = 5;
/** Two columns of the list of what is not located on A4, three on A3. */
const PANEL: Record<Paper, number> = { A4: 65, A3: 99 };
/** Size of the line that names the filters. */
export const SELECTION_SIZE = 3;

/** Divides the paper; the more there is to say of the filters, the lower the map begins. */
export function frameOf({ paper, asked, shown, total }: Sheet): Frame {
  const { width, height } = PAPERS[paper];
  const page = { x: 0, y: 0, width, height };
  const said = text('print.selection', {
    filter: asked,
    shown: tellShown(shown, total),
  });
  const selection = wrap(said, SELECTION_SIZE, width - 2 * MARGIN);
  const y = MARGIN + HEAD + selection.length * 4.6;
  const inner = { y, height: height - y - MARGIN - FOOT };
  const panel = { ...inner, x: width - MARGIN - PANEL[paper], width: PANEL[paper] };
  const map = { ...inner, x: MARGIN, width: panel.x - GAP - MARGIN };
  return { page, map, panel, selection };
}

/** Dots per millimetre of the finished sheet: 200 to the inch. */
export const DOTS = 200 / 25.4;
/** Map pixels per millimetre: its 12-pixel names come out at 7 points. */
const MAP_PIXELS = 4.9;

/** The picture that the map must give for this frame: exactly as many dots as it takes on the sheet. */
export function pictureSize({ map }: Frame): { width: number; height: number; pixelRatio: number } {
  return {
    width: Math.round(map.width * MAP_PIXELS),
    height: Math.round(map.height * MAP_PIXELS),
    pixelRatio: DOTS / MAP_PIXELS,
  };
}

/** Millimetres of the sheet that a pixel of the map takes. */
export const MILLIMETRES_PER_PIXEL = 1 / MAP_PIXELS;
