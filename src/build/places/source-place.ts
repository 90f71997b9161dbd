import type { Place } from '../../domain/place.ts';

/** A place as an editor writes it: a feature of `geodata/<atlas>/places/<layer>.geojson`. */
export interface SourcePlace extends Place {
  /** Names that the rule must not link, since they are this place only in some sentences: links to them are made by hand. */
  readonly handNames: readonly string[];
  /** File that holds the record, for messages. */
  readonly file: string;
}
