import type { Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FoundKind, Searcher } from '../../contract/found.ts';
import { isSameSelection, selectPlace } from '../../domain/selection.ts';
import { text } from '../../text/later.ts';
import { type Page, usePage } from '../kit/page.ts';
import { SearchOption } from './search-option.tsx';
import { idOf, listRows, type SearchRow } from './search-rows.ts';
import { announce, Explanation } from './search-words.tsx';
import './search-panel.css';

/** What the keys in the field do to the list. */
export interface ListControl {
  move(by: 1 | -1): void;
  choose(): void;
}

interface SearchProps {
  readonly query: string;
  readonly searcher: Searcher;
  /** The element id of the option that the keys are on. */
  readonly active: Signal<string | null>;
  /** What a screen reader is told. */
  readonly said: Signal<string>;
  readonly list: { current: ListControl | null };
  /** Whether the first result is wanted as soon as there is one. */
  readonly isHasty: { current: boolean };
  onChosen(): void;
}

const NONE: ReadonlySet<FoundKind> = new Set();
const PAUSE_MS = 500;

/** The results by kind, as the list of the field: the focus stays in the field. */
export function SearchResults({ query, searcher, active, said, list, isHasty, onChosen }: SearchProps) {
  const page = usePage();
  const found = useMemo(() => searcher.find(query), [query, searcher]);
  const [unfolded, setUnfolded] = useState({ query, kinds: NONE });
  const groups = listRows(found, unfolded.query === query ? unfolded.kinds : NONE);
  const rows = groups.flatMap((group) => group.rows);
  const current = rows.find((row) => idOf(row) === active.value) ?? rows[0];

  const choose = (row: SearchRow): void => {
    if (row.kind === 'more') unfold(row);
    else {
      onChosen();
      select(page, row);
    }
  };
  const unfold = ({ of }: { of: FoundKind }): void => {
    const group = found.groups.find(({ kind }) => kind === of);
    const before = groups.find(({ kind }) => kind === of)?.rows.length ?? 0;
    setUnfolded({ query, kinds: new Set([...(unfolded.query === query ? unfolded.kinds : NONE), of]) });
    const next = group && listRows({ ...found, groups: [group] }, new Set([of]))[0]?.rows[before - 1];
    active.value = next ? idOf(next) : null;
  };

  // Before the next key, not after the next paint: a quick hand must not meet the list of before.
  useLayoutEffect(() => {
    active.value = rows[0] ? idOf(rows[0]) : null;
    if (isHasty.current && rows[0]) choose(rows[0]);
    isHasty.current = false;
    const timer = setTimeout(() => (said.value = announce(found)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [found]);
  useLayoutEffect(() => {
    list.current = {
      move(by) {
        const here = current ? rows.indexOf(current) : -1;
        const next = rows[(here + by + rows.length) % rows.length];
        if (!next) return;
        active.value = idOf(next);
        document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
      },
      choose: () => current && choose(current),
    };
    return () => {
      list.current = null;
    };
  });
  useEffect(
    () => () => {
      active.value = null;
    },
    [],
  );

  return (
    <>
      <Explanation found={found} size={searcher.size} />
      <div id="search-list" role="listbox" aria-label={text('search.results')}>
        {groups.map(({ kind, total, rows: lines }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
          <div key={kind} role="group" aria-labelledby={`find-${kind}`}>
            <p class="search-kind" id={`find-${kind}`}>
              {text(`search.${kind}`, { n: total })}
            </p>
            {lines.map((row) => (
              <SearchOption key={idOf(row)} row={row} isActive={row === current} onChoose={() => choose(row)} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Selects what a line stands for and shows it, wherever the panes take turns. */
function select({ store, reading: { readWords } }: Page, row: Exclude<SearchRow, { kind: 'more' }>): void {
  if (row.kind === 'figures') {
    const { passage, start, end } = row.hit.figure;
    readWords(passage, start, end, 'search');
    return;
  }
  if (row.kind === 'passages') {
    const { passage, spans } = row.hit;
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    readWords(passage, start, end, 'search');
    return;
  }
  const { place } = row.hit;
  const isThere = isSameSelection(store.focus.value.selection, selectPlace(place));
  store.selectPlace(place, 'search');
  // The card takes the focus when it opens; one that is open already is told.
  if (isThere) document.querySelector<HTMLElement>('#card h2')?.focus({ preventScroll: true });
}
