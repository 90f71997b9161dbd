import { recallText } from './preferences.ts';

/** What a person's placements are kept under. */
export const PLACEMENTS = 'placements';

/** Whether this browser keeps any: what it takes to read them is loaded only then. */
export const hasPlacements = (): boolean => recallText(PLACEMENTS) !== null;
