/** An open metro station of the base map. */
export interface Station {
  readonly name: string;
  /** In Hanyu Pinyin. */
  readonly nameEn: string;
  /** The numbers of its metro lines; more than one at an interchange. */
  readonly lines: readonly string[];
  /** Degrees WGS-84. An interchange stands at the mean of its lines' stations. The source states no precision. */
  readonly at: readonly [lng: number, lat: number];
}
