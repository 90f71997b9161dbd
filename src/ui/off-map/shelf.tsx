import './shelf.css';
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { remember } from '../../state/preferences.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';
import { useMedia } from '../kit/use-media.ts';
import { boxOffMap } from './off-map-boxes.ts';
import { ShelfDots } from './shelf-dots.tsx';
import { ShelfHead } from './shelf-head.tsx';
import { WhereNote } from './where-note.tsx';

/** As the style sheet of the page has it, which keeps the room. */
const ROOMY = '(min-width: 1000px) and (pointer: fine)';

/** Every shown place that the map does not draw: a mark for each, beside the ground and not on it. */
export function Shelf() {
  const { store, view, embedded } = usePage();
  const boxes = useComputed(() => boxOffMap([...store.shown.value, ...store.dimmed.value], store.places)).value;
  const isRoomy = useMedia(ROOMY) && !embedded;
  const isEmpty = boxes.length === 0;
  useEffect(() => {
    view.allOnMap.value = isEmpty;
  }, [isEmpty]);
  if (isEmpty) return null;
  const isOpen = isRoomy && view.shelf.value === 'open';
  const fold = (): void => {
    view.toggle('shelf');
    remember('shelf', view.shelf.peek());
  };
  const showNames = (): void => view.toggle('off-map');
  return (
    <>
      <WhereNote />
      <section class="shelf" aria-label={text('offMap.open')} data-open={isOpen}>
        <ShelfHead
          boxes={boxes}
          isOpen={isOpen}
          isExpanded={isRoomy ? isOpen : view.panel.value === 'off-map'}
          onClick={isRoomy ? fold : showNames}
        />
        {isOpen && <ShelfDots boxes={boxes} />}
      </section>
    </>
  );
}
