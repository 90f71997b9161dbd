declare module 'virtual:atlas' {
  /** Address of the start data, relative to the page. */
  export const atlasUrl: string;
  /** Address of the places' details. */
  export const detailsUrl: string;
  /** Address of what a review of the draft begins with; empty where the atlas is none. */
  export const draftUrl: string;
  /** Address of the quantities that the report states. */
  export const figuresUrl: string;
  /** Address of the land that coverage is measured against. */
  export const gazetteerUrl: string;
  export const groundUrl: string;
  /** Address of the repairs of the received text. */
  export const repairsUrl: string;
  /** Address of what a search needs beyond the texts. */
  export const searchUrl: string;
  /** Address of the base map as paths, for browsers without WebGL. */
  export const simpleUrl: string;
  /** Address of the open metro stations. */
  export const stationsUrl: string;
  /** Address of the sections' summaries in English. */
  export const summariesUrl: string;
  /** Template of the base map's tiles: `…/{z}/{x}/{y}.mvt`. */
  export const tileUrl: string;
  /** Whether the page holds all of the atlas, and nothing lies beside it. */
  export const isSingleFile: boolean;
  /** The tiles themselves, in base64 by `z/x/y`, where nothing lies beside the page. */
  export const keptTiles: Readonly<Record<string, string>> | null;
}

declare module 'virtual:locations' {
  /** What the atlas says of its own positions. */
  export const locations: import('./contract/locations-told.ts').LocationsTold;
}
