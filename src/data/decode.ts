import type { Gazetteer } from '../contract/gazetteer.ts';
import type { Ground } from '../contract/ground.ts';
import type { SearchTable } from '../contract/search-table.ts';
import type { Station } from '../contract/station.ts';
import type { Decoded, Details } from '../domain/atlas.ts';
import type { PlaceDetail } from '../domain/place.ts';
import type { PlacedRepair } from '../domain/repair.ts';
import type { SectionSummary } from '../domain/summary.ts';
import { faultIn } from './fault-in.ts';

/** Reads the details of all places. */
export function decodeDetails(json: unknown): Decoded<Details> {
  const details = json as PlaceDetail[];
  const fault =
    faultIn('place details', json, 'id:string description:object location:object') ??
    faultIn(
      'place details',
      details.map(({ id, location }) => ({ ...location, id })),
      'method:object sources:list',
    );
  if (fault) return { ok: false, error: fault };
  return { ok: true, value: new Map(details.map((detail) => [detail.id, detail])), notes: [] };
}

/** Reads the land that coverage is measured against. */
export function decodeGround(json: unknown): Decoded<Ground> {
  const ground = json as Partial<Ground> | null;
  for (const part of ['outline', 'built'] as const) {
    const area = ground?.[part];
    if (area?.type !== 'MultiPolygon' || !Array.isArray(area.coordinates) || area.coordinates.length === 0) {
      return { ok: false, error: `ground data: ${part}: expected a MultiPolygon that is not empty` };
    }
  }
  return { ok: true, value: ground as Ground, notes: [] };
}

/** Reads the open metro stations. */
export function decodeStations(json: unknown): Decoded<readonly Station[]> {
  if (!Array.isArray(json) || json.length === 0) return { ok: false, error: 'stations: expected a list, not empty' };
  const wrong = (json as Partial<Station>[]).findIndex((it) => !it?.name || !it.nameEn || it.at?.length !== 2);
  if (wrong >= 0) return { ok: false, error: `stations: record ${wrong + 1}: expected name, nameEn and at` };
  return { ok: true, value: json as Station[], notes: [] };
}

/** Reads what addresses are looked up in. */
export function decodeGazetteer(json: unknown): Decoded<Gazetteer> {
  const { anchors, streets } = (json ?? {}) as Partial<Gazetteer>;
  const fault =
    faultIn('anchors', anchors, 'kind:string name:string at:list radius:number streets:list') ??
    faultIn('streets', streets, 'name:string lines:list');
  if (fault) return { ok: false, error: fault };
  return { ok: true, value: json as Gazetteer, notes: [] };
}

/** Reads the repairs of the received text. */
export function decodeRepairs(json: unknown): Decoded<readonly PlacedRepair[]> {
  const fault = faultIn('repairs', json, 'id:string passage:string start:number end:number raw:string edits:list');
  if (fault) return { ok: false, error: fault };
  return { ok: true, value: json as PlacedRepair[], notes: [] };
}

/** Reads the summaries of the sections. */
export function decodeSummaries(json: unknown): Decoded<readonly SectionSummary[]> {
  const fault = faultIn('summaries', json, 'section:string titleEn:string en:string');
  if (fault) return { ok: false, error: fault };
  return { ok: true, value: json as SectionSummary[], notes: [] };
}

/** Reads the table; an error says what was expected. */
export function decodeSearchTable(json: unknown): Decoded<SearchTable> {
  const table = json as SearchTable | null;
  const isTable =
    typeof table?.variants === 'string' && typeof table.syllables === 'object' && typeof table.exceptions === 'object';
  if (!isTable) return { ok: false, error: 'search table: expected variants, syllables and exceptions' };
  return { ok: true, value: table, notes: [] };
}
