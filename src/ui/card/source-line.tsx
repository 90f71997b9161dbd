import { Fragment } from 'preact';
import type { PassageId } from '../../domain/ids.ts';
import type { Source } from '../../domain/place.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';
import { breakPath, sourceLabel } from './source-label.ts';
import { sourceTarget } from './source-target.ts';

/** One source of a place: where it is found, and what it says. */
export function SourceLine({ source: { ref, fact, date } }: { source: Source }) {
  return (
    <>
      <SourceRef reference={ref} />
      <span class="source-fact">
        {inLanguage(fact)}
        {date && <span class="source-date">{text('card.sourceDate', { date })}</span>}
      </span>
    </>
  );
}

function SourceRef({ reference }: { reference: string }) {
  const { store, view } = usePage();
  const target = sourceTarget(reference);
  const passage = target && 'passage' in target ? (target.passage as PassageId) : undefined;
  if (!passage || !store.passages.has(passage)) {
    return <Reference reference={reference} href={target && 'href' in target ? target.href : undefined} />;
  }
  const read = (): void => {
    view.read();
    store.selectPassage(passage, 'card');
  };
  return (
    <button type="button" class="link" onClick={read}>
      {text('card.reportSource')}
    </button>
  );
}

function Reference({ reference, href }: { reference: string; href: string | undefined }) {
  const { name, path } = sourceLabel(reference);
  return (
    <>
      {href ? (
        <a href={href} title={reference} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        <span title={reference}>{name}</span>
      )}
      {path && (
        <span class="source-path">
          {breakPath(path).map((piece, index) => (
            <Fragment key={index}>
              {piece}
              <wbr />
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
