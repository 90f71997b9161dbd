import type { Atlas, Decoded, Details } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import type { PlaceDetail } from '../domain/place.ts';
import type { PlacedRepair } from '../domain/repair.ts';
import type { Passage } from '../domain/report.ts';
import type { Station } from '../domain/station.ts';

/** Reads the start data; the texts of the passages come from the page's own report. Errors name what is wrong and what was expected. */
export function decodeAtlas(json: unknown, textOf: (id: string) => string | null): Decoded<Atlas> {
  const atlas = json as Atlas;
  if (!Array.isArray(atlas?.places) || !Array.isArray(atlas.mentions) || !Array.isArray(atlas.report?.passages)) {
    return { ok: false, error: 'atlas data: expected places, mentions and report.passages' };
  }
  if (!Array.isArray(atlas.tombstones)) return { ok: false, error: 'atlas data: expected a list of tombstones' };
  const missing: string[] = [];
  const passages = atlas.report.passages.map((passage): Passage => {
    const text = textOf(passage.id);
    if (text === null) missing.push(passage.id);
    return { ...passage, text: text ?? '' };
  });
  if (missing.length > 0)
    return { ok: false, error: `report: passages missing from the page: ${missing.slice(0, 3).join(', ')}` };
  return { ok: true, value: { ...atlas, report: { ...atlas.report, passages } }, notes: [] };
}

/** Reads the details of all places. */
export function decodeDetails(json: unknown): Decoded<Details> {
  if (!Array.isArray(json)) return { ok: false, error: 'place details: expected a list' };
  const details = json as PlaceDetail[];
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
  const wrong = (json as Partial<Station>[]).findIndex((it) => !it?.name || it.at?.length !== 2);
  if (wrong >= 0) return { ok: false, error: `stations: record ${wrong + 1}: expected name and at` };
  return { ok: true, value: json as Station[], notes: [] };
}

/** Reads the repairs of the received text. */
export function decodeRepairs(json: unknown): Decoded<readonly PlacedRepair[]> {
  if (!Array.isArray(json)) return { ok: false, error: 'repairs: expected a list' };
  return { ok: true, value: json as PlacedRepair[], notes: [] };
}
