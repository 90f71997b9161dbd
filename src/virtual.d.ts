declare module 'virtual:atlas' {
  /** Address of the start data, relative to the page. */
  export const atlasUrl: string;
  /** Address of the places' details. */
  export const detailsUrl: string;
  /** Address of what a search needs beyond the texts. */
  export const searchUrl: string;
  /** Template of the base map's tiles: `…/{z}/{x}/{y}.mvt`. */
  export const tileUrl: string;
}
