import type { Layer, Sector } from '../../../domain/vocabulary.ts';
import { findNames } from './find-names.ts';
import type { Finding, Rule } from './finding.ts';
import { judge, type Reason } from './judge.ts';
import { sectorsOf } from './sectors.ts';

/** A passage to be read, or any text with an id. */
export interface ReadPassage {
  readonly id: string;
  readonly text: string;
}

/** Where a name stands. Offsets in UTF-16 units of the passage’s text. */
export interface Naming {
  readonly passage: string;
  readonly at: number;
  readonly exact: string;
}

/** A name that may be a place, and why. */
export interface Candidate {
  readonly name: string;
  /** Other words that always mean it: a short form, or the long one of a short name. */
  readonly aliases: readonly string[];
  /** Words that mean it only where the namings say so. */
  readonly handNames: readonly string[];
  readonly layer: Layer;
  readonly sectors: readonly Sector[];
  readonly score: number;
  readonly rules: readonly Rule[];
  /** Every place at which it is named, in the order of the text. */
  readonly namings: readonly Naming[];
}

export interface SetAside {
  readonly name: string;
  readonly reason: Reason;
  readonly passage: string;
}

interface Found extends Finding {
  readonly passage: string;
}

/** Finds the names of a report that may be places, and those that are set aside. `home`: names of the district and of what holds it. */
export function findPlaces(
  passages: readonly ReadPassage[],
  home: ReadonlySet<string> = new Set(),
): { candidates: Candidate[]; setAside: SetAside[] } {
  const found = passages.flatMap(({ id, text }) =>
    findNames(text).map((finding): Found => ({ ...finding, passage: id })),
  );
  const byName = new Map<string, Found[]>();
  for (const finding of found) byName.set(finding.name, [...(byName.get(finding.name) ?? []), finding]);
  const kept: { name: string; findings: Found[]; score: number }[] = [];
  const setAside: SetAside[] = [];
  for (const [name, findings] of byName) {
    const { score, reason } = judge(name, findings, home);
    if (reason) setAside.push({ name, reason, passage: findings[0]?.passage ?? '' });
    else kept.push({ name, findings, score });
  }
  const groups = joinShortForms(kept);
  const candidates = groups.map(({ name, aliases, findings, score }): Candidate => {
    const handNames = [...new Set(findings.filter((f) => f.exact !== f.name).map(({ exact }) => exact))];
    const best = [...findings].sort((a, b) => b.strength - a.strength)[0];
    return {
      name,
      aliases,
      handNames,
      layer: best?.layer ?? 'projects',
      sectors: sectorsOf(name, best?.sector ?? 'municipal'),
      score,
      rules: [...new Set(findings.map(({ rule }) => rule))],
      namings: [],
    };
  });
  return { candidates: locate(passages, candidates, found), setAside };
}

/** 科技城 beside one longer name that ends so is its short form. */
function joinShortForms<T extends { name: string; findings: Found[]; score: number }>(
  kept: readonly T[],
): (T & { aliases: string[] })[] {
  const longOf = (short: string): T | undefined => {
    const longer = kept.filter(
      ({ name }) =>
        name !== short && name.endsWith(short) && name.length - short.length <= 4 && /^[\u4e00-\u9fff]+$/.test(name),
    );
    return longer.length === 1 ? longer[0] : undefined;
  };
  const proper = (item: T): boolean => item.findings.some((finding) => finding.proper);
  const short = new Map<T, T>();
  for (const item of kept) {
    const long = item.name.length >= 3 && !proper(item) ? longOf(item.name) : undefined;
    if (long) short.set(item, long);
  }
  return kept
    .filter((item) => !short.has(item))
    .map((item) => {
      const shorts = kept.filter((other) => short.get(other) === item);
      return {
        ...item,
        aliases: shorts.map(({ name }) => name),
        findings: [...item.findings, ...shorts.flatMap(({ findings }) => findings)],
      };
    });
}

/** Every naming: where a name or alias stands, the longest first, and where a hand name was found. */
function locate(
  passages: readonly ReadPassage[],
  candidates: readonly Candidate[],
  found: readonly Found[],
): Candidate[] {
  const namings = new Map<Candidate, Naming[]>(candidates.map((candidate) => [candidate, []]));
  const byWords = candidates.flatMap((candidate) =>
    [candidate.name, ...candidate.aliases].map((words) => ({ words, candidate })),
  );
  byWords.sort((a, b) => b.words.length - a.words.length);
  const hand = found.filter(({ exact, name }) => exact !== name);
  for (const { id, text } of passages) {
    const fixed = hand.filter(({ passage }) => passage === id);
    for (let at = 0; at < text.length; ) {
      const here = fixed.find((finding) => finding.at === at && candidates.some(({ name }) => name === finding.name));
      const owner = here && candidates.find(({ name }) => name === here.name);
      const hit =
        here && owner
          ? { words: here.exact, candidate: owner }
          : byWords.find(({ words }) => text.startsWith(words, at));
      if (!hit) {
        at += 1;
        continue;
      }
      namings.get(hit.candidate)?.push({ passage: id, at, exact: hit.words });
      at += hit.words.length;
    }
  }
  return candidates.map((candidate) => ({ ...candidate, namings: namings.get(candidate) ?? [] }));
}
