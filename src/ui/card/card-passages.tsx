import type { PassageId } from '../../domain/ids.ts';
import type { MentionSpan } from '../../domain/links.ts';
import type { PlaceSummary } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { cutSnippet } from '../kit/snippet.ts';
import { trailOf } from '../kit/trail.ts';

const REACH = 26;

/** Every passage that names the place, as words in context, and the way from mention to mention. */
export function CardPassages({ place }: { place: PlaceSummary }) {
  const { store } = usePage();
  const passages = store.links.passagesOf(place.id);
  if (passages.length === 0) return <p class="muted card-section">{text('card.noPassage')}</p>;
  return (
    <section class="card-section">
      <h3>{text('card.passages', { n: passages.length })}</h3>
      <ul class="snippets">
        {passages.map((passage) => (
          <li key={passage}>
            <Snippet place={place} passage={passage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Snippet({ place, passage }: { place: PlaceSummary; passage: PassageId }) {
  const { store, view } = usePage();
  const mentions = store.links.mentionsOf(place.id);
  const spans = mentions.filter((span) => span.passage === passage);
  const words = store.passages.get(passage)?.text ?? '';
  const read = (): void => {
    view.read();
    store.selectPlace(place.id, 'card', mentions.indexOf(spans[0] as MentionSpan));
  };
  return (
    <button
      type="button"
      class="snippet"
      data-passage={passage}
      aria-current={store.currentMention.value?.passage === passage}
      onClick={read}
    >
      <span lang="zh-CN">
        {cutSnippet(words, spans, REACH).map((part, index) =>
          part.kind === 'mark' ? <mark key={index}>{part.text}</mark> : part.text,
        )}
      </span>
      <span class="snippet-trail">{trailOf(store, passage)}</span>
    </button>
  );
}
