import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Kind, Tags } from './kinds.ts';

/** Something that the base map draws, WGS-84. */
export interface OsmFeature {
  readonly kind: Kind;
  readonly tags: Tags;
  readonly geometry: Point | LineString | Polygon | MultiPolygon;
  /** Of a track: the lines whose route it is part of, as their relations number them. */
  readonly lines?: readonly string[];
}

type OfKind<L extends Kind['layer']> = OsmFeature & { readonly kind: Extract<Kind, { layer: L }> };

/** Those of a layer. */
export const ofKind = <L extends Kind['layer']>(features: readonly OsmFeature[], layer: L): OfKind<L>[] =>
  features.filter((feature): feature is OfKind<L> => feature.kind.layer === layer);

/** What of an extract touches the box that was asked for. */
export interface OsmExtract {
  readonly features: readonly OsmFeature[];
  /** The day to which the extract says it is up to date, ISO 8601; null where it does not say. */
  readonly asOf: string | null;
  /** How many things could not be drawn: areas whose edge is not whole, coordinates that are none. */
  readonly broken: number;
}

/** Says how far a long piece of work is, 0–1. */
export type TellShare = (what: string, share: number) => void;
