import { useMemo } from 'preact/hooks';
import { isSeveral } from '#about';
import { isRead } from '../../domain/years.ts';
import type { Store } from '../../state/store.ts';
import { usePage } from '../kit/page.ts';
import { type CoveredSentence, coverSentences } from './coverage.ts';

const found = new WeakMap<Store, readonly CoveredSentence[]>();

/** The sentences of the report that is read. */
export function useSentencesRead(): readonly CoveredSentence[] {
  const all = useSentences();
  const { report } = usePage().store.display.value;
  return useMemo(() => (isSeveral ? all.filter(({ passage }) => isRead(passage, report)) : all), [all, report]);
}

/** Every sentence and whether its places are on the map; found once, when first asked for. */
export function useSentences(): readonly CoveredSentence[] {
  const { store } = usePage();
  const known = found.get(store) ?? coverSentences(store);
  found.set(store, known);
  return known;
}
