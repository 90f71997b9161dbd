import { detailsUrl, figuresUrl, gazetteerUrl, groundUrl, repairsUrl, stationsUrl, summariesUrl } from 'virtual:atlas';
import { type CandidatesFile, REVIEW_PATH } from '../contract/candidates.ts';
import type { Gazetteer } from '../contract/gazetteer.ts';
import type { Ground } from '../contract/ground.ts';
import type { Station } from '../contract/station.ts';
import type { Decoded, Details } from '../domain/atlas.ts';
import type { Figure } from '../domain/figure.ts';
import type { PlacedRepair } from '../domain/repair.ts';
import type { SectionSummary } from '../domain/summary.ts';
import {
  decodeDetails,
  decodeGazetteer,
  decodeGround,
  decodeRepairs,
  decodeStations,
  decodeSummaries,
} from './decode.ts';
import { decodeFigures } from './decode-figures.ts';
import { fetchJson } from './fetch-json.ts';

/** Fetches and decodes what the cards need. Never throws but for an abort. */
export async function loadDetails(signal: AbortSignal): Promise<Decoded<Details>> {
  const json = await fetchJson(detailsUrl, signal);
  return json.ok ? decodeDetails(json.value) : json;
}

/** Fetches and decodes the quantities that the report states. Never throws but for an abort. */
export async function loadFigures(signal: AbortSignal): Promise<Decoded<readonly Figure[]>> {
  const json = await fetchJson(figuresUrl, signal);
  return json.ok ? decodeFigures(json.value) : json;
}

/** Fetches and decodes the land that coverage is measured against. Never throws but for an abort. */
export async function loadGround(signal: AbortSignal): Promise<Decoded<Ground>> {
  const json = await fetchJson(groundUrl, signal);
  return json.ok ? decodeGround(json.value) : json;
}

/** Fetches and decodes what addresses are looked up in. Never throws but for an abort. */
export async function loadGazetteer(signal: AbortSignal): Promise<Decoded<Gazetteer>> {
  const json = await fetchJson(gazetteerUrl, signal);
  return json.ok ? decodeGazetteer(json.value) : json;
}

/** Fetches what map services answered about places, from the server that runs the atlas for a review. Never throws but for an abort. */
export async function loadCandidates(signal: AbortSignal): Promise<Decoded<readonly CandidatesFile[]>> {
  const json = await fetchJson(REVIEW_PATH, signal);
  if (!json.ok) return json;
  return Array.isArray(json.value)
    ? { ok: true, value: json.value as CandidatesFile[], notes: [] }
    : { ok: false, error: `${REVIEW_PATH}: expected a list` };
}

/** Fetches and decodes the open metro stations. Never throws but for an abort. */
export async function loadStations(signal: AbortSignal): Promise<Decoded<readonly Station[]>> {
  const json = await fetchJson(stationsUrl, signal);
  return json.ok ? decodeStations(json.value) : json;
}

/** Fetches and decodes the repairs of the received text. Never throws but for an abort. */
export async function loadRepairs(signal: AbortSignal): Promise<Decoded<readonly PlacedRepair[]>> {
  const json = await fetchJson(repairsUrl, signal);
  return json.ok ? decodeRepairs(json.value) : json;
}

/** Fetches and decodes what the sections say in short, in English. Never throws but for an abort. */
export async function loadSummaries(signal: AbortSignal): Promise<Decoded<readonly SectionSummary[]>> {
  const json = await fetchJson(summariesUrl, signal);
  return json.ok ? decodeSummaries(json.value) : json;
}
