/** Sheets that the atlas can be put on, landscape, in millimetres. */
export const PAPERS = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
} as const;
export type Paper = keyof typeof PAPERS;

/** What becomes of the sheets. */
export type SheetUse = 'print' | 'png';

/** What is being done while sheets are made, in this order. */
export type SheetStep = 'map' | 'sheet' | 'deliver';
