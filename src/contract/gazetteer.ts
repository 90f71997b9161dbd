/** What an anchor is: a crossing of streets, a numbered address, an exit or the middle of a station, a bridge, a settlement, an office. */
export const ANCHOR_KINDS = ['crossing', 'address', 'exit', 'station', 'bridge', 'settlement', 'seat'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** A named point from which an address can be told. */
export interface Anchor {
  readonly kind: AnchorKind;
  readonly name: string;
  /** Degrees WGS-84. */
  readonly at: readonly [lng: number, lat: number];
  /** Radius in metres within which what it names lies. */
  readonly radius: number;
  /** The streets that it stands at; of a crossing those that cross. */
  readonly streets: readonly string[];
  /** Of an address the number, without 号. */
  readonly number?: string;
}

/** A stretch of a street that bears this name; the street may go on beyond it. */
export interface Street {
  readonly name: string;
  /** Degrees WGS-84. */
  readonly lines: readonly (readonly (readonly [lng: number, lat: number])[])[];
}

/** What addresses are looked up in, without a network. */
export interface Gazetteer {
  readonly anchors: readonly Anchor[];
  readonly streets: readonly Street[];
}
