import type { PlaceId } from '../../domain/ids.ts';
import type { Bilingual, StageRecord } from '../../domain/place.ts';
import type { NoPlaceKind, PlaceChange, Verdict } from '../../domain/review.ts';
import type { Tombstone } from '../../domain/tombstone.ts';
import type { Layer, Sector } from '../../domain/vocabulary.ts';
import type { NotPlace } from '../dataset.ts';
import { romanise, slugger } from '../draft/romanise.ts';
import { inBoth } from '../in-both.ts';
import type { HandLinks } from '../links/link-mentions.ts';
import type { PlaceRecord } from './records.ts';
import { unmarkDraft } from './unmark-draft.ts';

/** What verdicts on places change. */
export interface Places {
  readonly records: readonly PlaceRecord[];
  readonly tombstones: readonly Tombstone[];
  readonly hand: HandLinks;
  readonly notPlaces: readonly NotPlace[];
}

/** A verdict that cannot be carried out, and why. */
export class Refusal extends Error {}

type Of<A extends Verdict['as']> = Extract<Verdict, { about: 'place'; as: A }>;
type Added = Extract<Verdict, { about: 'name' }>;

/**
 * The places as they are after one verdict. `text` is all that the reports say.
 * @throws Refusal where the verdict fits nothing.
 */
export function decidePlace(before: Places, verdict: Verdict, text: string): Places {
  if (verdict.about === 'name') return addName(before, verdict, text);
  if (verdict.about !== 'place') return before;
  const record = before.records.find(({ id }) => id === verdict.id);
  if (!record) throw new Refusal('the atlas has no such place; expected one that nobody has taken out');
  if (verdict.as === 'taken') return replace(before, record, [take(record, verdict, text)]);
  if (verdict.as === 'split') return split(before, record, verdict, text);
  return verdict.as === 'merged' ? merge(before, record, verdict) : drop(before, record, verdict, text);
}

function take(record: PlaceRecord, { change = {} }: Of<'taken'>, text: string): PlaceRecord {
  const { name } = change;
  if (name !== undefined) mustStand(name, text);
  const old = record.properties;
  const romanised = name !== undefined && old.nameEn === romanise(old.name) ? { nameEn: romanise(name) } : {};
  return rewrite(record, { ...romanised, ...change });
}

/** A record that somebody has looked at: nothing in it calls itself a draft any more. */
function rewrite(record: PlaceRecord, change: PlaceChange): PlaceRecord {
  const properties = unmarkDraft({ ...record.properties, ...change }) as PlaceRecord['properties'];
  const { name, aliases, handNames = [] } = properties;
  const others = (names: readonly string[]): string[] => [...new Set(names)].filter((each) => each !== name);
  const { handNames: _old, ...rest } = properties;
  const byHand = others(handNames).filter((each) => !aliases.includes(each));
  return {
    ...record,
    properties: { ...rest, aliases: others(aliases), ...(byHand.length > 0 && { handNames: byHand }) },
  };
}

function split(before: Places, record: PlaceRecord, { on, parts }: Of<'split'>, text: string): Places {
  const idOf = freeIds(before);
  const made = parts.map(({ name, layer }): PlaceRecord => {
    mustStand(name, text);
    const part = rewrite(record, { name, nameEn: romanise(name), aliases: [], layer });
    const { handNames: _none, ...properties } = part.properties;
    return { ...part, id: idOf(name), properties };
  });
  const reason = {
    zh: `审核时拆分为${parts.map(({ name }) => `“${name}”`).join('、')}。`,
    en: `Split in review into ${parts.map(({ name }) => `“${name}”`).join(', ')}.`,
  };
  const [first] = made;
  return bury(replace(before, record, made), record, on, reason, (first?.id ?? null) as PlaceId | null);
}

function merge(before: Places, record: PlaceRecord, { on, into }: Of<'merged'>): Places {
  const target = before.records.find(({ id }) => id === into);
  if (!target || target === record)
    throw new Refusal(`merged into “${into}”: expected another place of the atlas, one that stays`);
  const { name, aliases, handNames = [] } = record.properties;
  const stages = (target.properties.stages ?? []) as StageRecord[];
  const more = ((record.properties.stages ?? []) as StageRecord[]).filter(
    ({ year }) => !stages.some((stage) => stage.year === year),
  );
  const grown = rewrite(
    {
      ...target,
      properties: { ...target.properties, handNames: [...(target.properties.handNames ?? []), ...handNames] },
    },
    { aliases: [...target.properties.aliases, name, ...aliases], stages: [...stages, ...more] },
  );
  const without = replace(replace(before, target, [grown]), record, []);
  const own = before.hand.add.filter(({ place }) => place === record.id).map((link) => ({ ...link, place: into }));
  const reason = {
    zh: `审核时并入“${target.properties.name}”。`,
    en: `Merged in review into “${target.properties.name}”.`,
  };
  return bury({ ...without, hand: { ...without.hand, add: [...without.hand.add, ...own] } }, record, on, reason, into);
}

const REVIEWER: Bilingual = { zh: '审核者', en: 'reviewer' };
const NO_PLACE: Readonly<Record<NoPlaceKind, Bilingual>> = {
  unnamed: { zh: '审核：是泛称，没有名字。', en: 'Reviewed: a kind of place, without a name.' },
  whole: { zh: '审核：是整个区，或泛指全区。', en: 'Reviewed: the whole district.' },
  outside: { zh: '审核：是区外或上级区域，属背景。', en: 'Reviewed: beyond the district, or what holds it: context.' },
  'no-place': { zh: '审核：不是地方。', en: 'Reviewed: no place.' },
};

function drop(before: Places, record: PlaceRecord, { on, kind, reason }: Of<'dropped'>, text: string): Places {
  const { name } = record.properties;
  const why = reason ? inBoth(reason, REVIEWER) : NO_PLACE[kind];
  const isTold = !text.includes(name) || before.notPlaces.some((each) => each.name === name);
  const without = bury(replace(before, record, []), record, on, why, null);
  return { ...without, notPlaces: isTold ? without.notPlaces : [...without.notPlaces, { name, kind, reason: why }] };
}

/** Takes a record's links by hand away, and notes what became of its id. */
function bury(
  { hand, ...before }: Places,
  { id, properties: { name } }: PlaceRecord,
  removed: string,
  reason: Bilingual,
  replacedBy: PlaceId | null,
): Places {
  const stay = ({ place }: { readonly place: PlaceId }): boolean => place !== id;
  return {
    ...before,
    hand: { add: hand.add.filter(stay), drop: hand.drop.filter(stay) },
    tombstones: [
      // Whoever was led here is led on.
      ...before.tombstones.map((old) => (old.replacedBy === id ? { ...old, replacedBy } : old)),
      { id: id as PlaceId, name, removed, reason, replacedBy },
    ],
  };
}

function addName(before: Places, { id: name, layer, sectors }: Added, text: string): Places {
  mustStand(name, text);
  return { ...before, records: [...before.records, makeRecord(freeIds(before)(name), name, layer, sectors)] };
}

function makeRecord(id: string, name: string, layer: Layer, sectors: readonly Sector[]): PlaceRecord {
  return {
    type: 'Feature',
    id,
    properties: {
      name,
      nameEn: romanise(name),
      aliases: [],
      layer,
      sectors,
      stages: [],
      description: { zh: '审核时补入，尚无说明。', en: 'Added in review; not described yet.' },
      location: {
        type: 'unknown',
        precisionM: null,
        within: null,
        method: {
          zh: '名称取自报告，位置尚未查找。',
          en: 'The name is the report’s; nobody has looked for its position yet.',
        },
        originalDatum: null,
        date: null,
        sources: [{ ref: 'report', fact: { zh: '报告写到这一名称。', en: 'The report names it.' } }],
      },
    },
    geometry: null,
  };
}

/** Gives names ids that no place has or has had. */
const freeIds = ({ records, tombstones }: Places): ((name: string) => string) =>
  slugger([...records, ...tombstones].map(({ id }) => id));

function mustStand(name: string, text: string): void {
  if (!text.includes(name)) throw new Refusal(`name: “${name}”, expected words of the report`);
}

const replace = (before: Places, old: PlaceRecord, by: readonly PlaceRecord[]): Places => ({
  ...before,
  records: before.records.flatMap((record) => (record === old ? by : [record])),
});
