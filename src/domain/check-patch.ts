import { BASE_BOX, isInBox } from './boxes.ts';
import { PATCH_FORMAT, PLACING_WAYS, type Placement, type PlacementPatch } from './placement.ts';
import { positionsOf } from './positions.ts';
import { DATUMS } from './vocabulary.ts';

const SHAPES = { site: 'Point', line: 'LineString', area: 'Polygon' } as const;
/** Beyond it a point says only “somewhere in this area”. */
const MOST_SITE_M = 3000;
const MOST_M = 50_000;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the content of a file of placements, each with its path and what was expected; none where it is sound. */
export function checkPatch(content: unknown, atlas: string): string[] {
  const patch = content as Partial<PlacementPatch> | null;
  if (typeof patch !== 'object' || patch?.format !== PATCH_FORMAT)
    return [`format: ${say(patch?.format)}, expected “${PATCH_FORMAT}”: this is no file of placements`];
  if (patch.version !== 1) return [`version: ${say(patch.version)}, expected 1: made by a newer atlas`];
  if (patch.atlas !== atlas) return [`atlas: ${say(patch.atlas)}, expected “${atlas}”: it belongs to another atlas`];
  if (!Array.isArray(patch.placements)) return [`placements: ${say(patch.placements)}, expected a list`];
  return patch.placements.flatMap((placement, index) => checkPlacement(placement, `placements[${index}]`));
}

/** What is wrong with one placement, each with its path. */
export function checkPlacement(content: unknown, path: string): string[] {
  if (typeof content !== 'object' || !content) return [`${path}: ${say(content)}, expected a placement`];
  const it = content as Partial<Placement>;
  const wants = (isSound: boolean, field: keyof Placement, expected: string): string[] =>
    isSound ? [] : [`${path}.${field}: ${say(it[field])}, expected ${expected}`];
  const type = it.type && SHAPES[it.type] ? it.type : null;
  const { precisionM } = it;
  const most = type === 'site' ? MOST_SITE_M : MOST_M;
  return [
    ...wants(isText(it.place), 'place', 'the id of a place'),
    ...wants(type !== null, 'type', 'site, line or area'),
    ...wants(
      isNumber(precisionM) && precisionM > 0 && precisionM <= most,
      'precisionM',
      `metres above 0, at most ${most}`,
    ),
    ...wants(DATUMS.includes(it.originalDatum as never), 'originalDatum', `one of ${DATUMS.join(', ')}`),
    ...wants(PLACING_WAYS.includes(it.way as never), 'way', `one of ${PLACING_WAYS.join(', ')}`),
    ...wants(isText(it.on) && DAY.test(it.on), 'on', 'a day, as 2031-01-09'),
    ...wants(it.note === undefined || isText(it.note), 'note', 'words, or none'),
    ...wants(it.by === undefined || isText(it.by), 'by', 'a name, or none'),
    ...checkShape(it, type, path),
    ...checkSources(it.sources, path),
  ];
}

function checkShape({ geometry }: Partial<Placement>, type: Placement['type'] | null, path: string): string[] {
  if (!type) return [];
  const kinds: readonly string[] = type === 'area' ? ['Polygon', 'Point'] : [SHAPES[type]];
  if (!geometry || !kinds.includes(geometry.type) || !Array.isArray(geometry.coordinates))
    return [`${path}.geometry: ${say(geometry?.type)}, expected ${kinds.join(' or ')} for a ${type}`];
  const positions = [...positionsOf(geometry)];
  const least = geometry.type === 'Point' ? 1 : geometry.type === 'LineString' ? 2 : 4;
  if (positions.length < least) return [`${path}.geometry: ${positions.length} positions, expected at least ${least}`];
  const wrong = positions.find(
    (at) => !Array.isArray(at) || at.length !== 2 || !at.every(isNumber) || !isInBox(BASE_BOX, at),
  );
  return wrong ? [`${path}.geometry: ${say(wrong)}, expected [lng, lat] in WGS-84 within ${BASE_BOX.join(', ')}`] : [];
}

function checkSources(sources: unknown, path: string): string[] {
  if (!Array.isArray(sources) || sources.length === 0)
    return [`${path}.sources: ${say(sources)}, expected at least one source`];
  return sources.flatMap((source, index) => {
    const where = `${path}.sources[${index}]`;
    const { ref, fact, date } = (source ?? {}) as { ref?: unknown; fact?: unknown; date?: unknown };
    return [
      ...(isText(ref) ? [] : [`${where}.ref: ${say(ref)}, expected an address, a document, or how you know`]),
      ...(isText(fact) ? [] : [`${where}.fact: ${say(fact)}, expected what it says of where the place is`]),
      ...(date === undefined || (isText(date) && DATE.test(date))
        ? []
        : [`${where}.date: ${say(date)}, expected ISO 8601`]),
    ];
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const say = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60));
