import type { FoundFigure, FoundPassage, FoundPlace, FoundSpan } from '../../contract/found.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { chinese, isOwnLanguage } from '../../text/speak.ts';
import { Icon } from '../kit/icon.tsx';
import { namesOf } from '../kit/names.ts';
import { usePage } from '../kit/page.ts';
import { reasonOf } from '../kit/reason.ts';
import { cutSnippet } from '../kit/snippet.ts';
import { PlaceSymbol } from '../kit/symbol.tsx';
import { trailOf } from '../kit/trail.ts';
import { idOf, type SearchRow } from './search-rows.ts';

const REACH = 16;
/** A snippet of more than these is no longer read at a glance. */
const MOST_SPANS = 2;

interface OptionProps {
  readonly row: SearchRow;
  readonly isActive: boolean;
  onChoose(): void;
}

/** One line of the results. */
export function SearchOption({ row, isActive, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div id={idOf(row)} class="search-option" role="option" aria-selected={isActive} onClick={onChoose}>
      {row.kind === 'places' && <PlaceLine hit={row.hit} />}
      {row.kind === 'passages' && <PassageLine hit={row.hit} />}
      {row.kind === 'figures' && <FigureLine hit={row.hit} />}
      {row.kind === 'more' && <span class="search-more">{text(`search.more.${row.of}`, { n: row.n })}</span>}
    </div>
  );
}

function PlaceLine({ hit }: { hit: FoundPlace }) {
  const { store } = usePage();
  const place = store.places.get(hit.place);
  if (!place) return null;
  const where = reasonOf(place, namesOf(store.places)) ?? text('whereabouts.drawn');
  return (
    <>
      <PlaceSymbol place={place} />
      <span class="search-text">
        <span class="search-name" translate={false}>
          <FoundNames place={place} hit={hit} />
        </span>
        <span class="search-where">
          {text(`layer.${place.layer}`)} · {where}
          {!store.shownIds.value.has(place.id) && <em class="search-off">{text('search.filteredOut')}</em>}
        </span>
      </span>
    </>
  );
}

/** The name of the place, and the other one: the name in which it was found, or the Chinese name beside the English. */
function FoundNames({ place, hit: { spans, other } }: { place: PlaceSummary; hit: FoundPlace }) {
  const english = other?.kind === 'english' ? other : null;
  const alias = other?.kind === 'alias' && (
    <span class="search-other" lang={chinese()}>
      {`${text('search.alias')} `}
      <Marked words={other.text} spans={other.spans} />
    </span>
  );
  const [zh, en] = [
    <Marked key="zh" words={place.name} spans={spans} />,
    <Marked key="en" words={place.nameEn} spans={english?.spans ?? []} />,
  ];
  return (
    <>
      {isOwnLanguage() ? zh : en}
      {alias}
      {isOwnLanguage() && english && (
        <span class="search-other" lang="en">
          {en}
        </span>
      )}
      {!isOwnLanguage() && (
        <span class="search-other" lang="zh-CN">
          {zh}
        </span>
      )}
    </>
  );
}

function PassageLine({ hit }: { hit: FoundPassage }) {
  const { store } = usePage();
  const words = store.passages.get(hit.passage)?.text ?? '';
  return (
    <>
      <Icon name="report" />
      <span class="search-text">
        <span class="search-snippet" lang={chinese()}>
          {cutSnippet(words, hit.spans.slice(0, MOST_SPANS), REACH).map((part, index) =>
            part.kind === 'mark' ? <mark key={index}>{part.text}</mark> : part.text,
          )}
        </span>
        <span class="search-where">{trailOf(store, hit.passage)}</span>
      </span>
    </>
  );
}

function FigureLine({ hit: { figure, spans } }: { hit: FoundFigure }) {
  return (
    <>
      <Icon name="figure" />
      <span class="search-text">
        <span class="search-name">
          {isOwnLanguage() ? <Marked words={figure.subject.zh} spans={spans} /> : figure.subject.en}
        </span>
        <span class="search-where">{text('search.figure', { year: figure.year, words: figure.exact })}</span>
      </span>
    </>
  );
}

/** Words with the stretches that were found marked. Spans in order, not overlapping. */
function Marked({ words, spans }: { words: string; spans: readonly FoundSpan[] }) {
  const points = [...words];
  const slice = (from: number, to?: number): string => points.slice(from, to).join('');
  return (
    <>
      {spans.map(({ start, end }, index) => [
        slice(spans[index - 1]?.end ?? 0, start),
        <mark key={start}>{slice(start, end)}</mark>,
      ])}
      {slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
