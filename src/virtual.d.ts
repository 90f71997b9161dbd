declare module 'virtual:atlas' {
  /** Address of the start data, relative to the page. */
  export const atlasUrl: string;
  /** Address of the places' details. */
  export const detailsUrl: string;
  /** Address of the quantities that the report states. */
  export const figuresUrl: string;
  /** Address of the land that coverage is measured against. */
  export const groundUrl: string;
  /** Address of the repairs of the received text. */
  export const repairsUrl: string;
  /** Address of what a search needs beyond the texts. */
  export const searchUrl: string;
  /** Address of the open metro stations. */
  export const stationsUrl: string;
  /** Template of the base map's tiles: `…/{z}/{x}/{y}.mvt`. */
  export const tileUrl: string;
}
