import { fromCompanies, fromEvent, fromGroup, fromLandmark, fromPair, fromRoadCode } from './by-form.ts';
import { byHead } from './by-head.ts';
import { fromList, leavesWordToList, readList } from './by-list.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { Finding } from './finding.ts';
import { findPhrases } from './phrases.ts';

/** Every name that the rules find in a text, in its order; one stretch may be found by several rules. */
export function findNames(text: string): Finding[] {
  return splitClauses(text).flatMap((clause) => inClause(clause));
}

function inClause(clause: Clause): Finding[] {
  const list = readList(clause);
  const found = clause.items.flatMap((item, index) => {
    const listed = list !== null && index <= list.last;
    const body = list && index === list.last ? item.slice(0, list.end) : item;
    const phrases = findPhrases(item);
    const named = phrases.map((phrase) => byHead(clause, item, phrase, listed));
    const short = listed && list !== null && leavesWordToList(phrases, body, list);
    const own = !short && phrases.some(({ to }) => to <= body.length);
    return [
      ...(short ? named.filter((_, at) => (phrases[at]?.to ?? 0) > body.length) : named),
      ...(listed && list && !own ? fromList(body, index === 0 || index === clause.items.length, list) : []),
      ...fromEvent(item),
      ...fromLandmark(item),
      ...fromGroup(item),
      ...fromRoadCode(item),
    ];
  });
  return [...found, ...fromCompanies(clause), ...fromPair(clause)];
}
