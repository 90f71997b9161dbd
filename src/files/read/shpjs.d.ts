/** The parts of shpjs that are used; the package has no types. */
declare module 'shpjs' {
  export function parseShp(shp: ArrayBuffer | DataView): unknown[];
}
