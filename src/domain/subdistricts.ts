import { subdistricts } from '#about';

/** The subdistricts of the atlas in the order in which they are shown, each by id with its names. Asked for here, so that the page holds them once. */
export const SUBDISTRICTS = subdistricts;
