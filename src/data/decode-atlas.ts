import type { Atlas, Decoded } from '../domain/atlas.ts';
import type { Passage } from '../domain/report.ts';
import { faultIn } from './fault-in.ts';

const PLACE =
  'id:string name:string nameEn:string layer:string aliases:list sectors:list stages:list members:list sections:list location:object geometry:object|null anchor:list|null';

/** Reads the start data; the texts of the passages come from the page's own report. Errors name what is wrong and what was expected. */
export function decodeAtlas(json: unknown, textOf: (id: string) => string | null): Decoded<Atlas> {
  const atlas = json as Atlas;
  const fault =
    faultIn('atlas data: places', atlas?.places, PLACE) ??
    faultIn('atlas data: mentions', atlas.mentions, 'place:string passage:string start:number end:number') ??
    faultIn('atlas data: passages', atlas.passages, 'id:string section:string kind:string') ??
    faultIn('atlas data: sections', atlas.sections, 'id:string title:string level:number') ??
    faultIn('atlas data: reports', atlas.reports, 'id:string title:string date:string sha256:string') ??
    faultIn('atlas data: tombstones', atlas.tombstones, 'id:string reason:object');
  if (fault) return { ok: false, error: fault };
  const missing: string[] = [];
  const passages = atlas.passages.map((passage): Passage => {
    const text = textOf(passage.id);
    if (text === null) missing.push(passage.id);
    return { ...passage, text: text ?? '' };
  });
  if (missing.length > 0)
    return { ok: false, error: `report: passages missing from the page: ${missing.slice(0, 3).join(', ')}` };
  return { ok: true, value: { ...atlas, passages }, notes: [] };
}
