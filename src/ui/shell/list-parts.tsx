import { isDrawerUsed } from '../../state/view.ts';
import { tellShown } from '../../text/shown.ts';
import { text } from '../../text/text.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';
import { useMedia } from '../kit/use-media.ts';
import { useOnce } from '../kit/use-once.ts';

/** The code of the list and its filter. Asked for ahead, it is there when the drawer opens. */
export const loadLists = () => import('../places/lists.ts');

const Filters = lazy(
  async () => (await loadLists()).Filters,
  () => text('filter.label'),
  'part-box',
);
const PlaceList = lazy(
  async () => (await loadLists()).PlaceList,
  () => text('list.label'),
  'part-box',
);

function useDrawer(): { readonly isOpen: boolean; readonly isNarrow: boolean } {
  const { store, view } = usePage();
  return { isOpen: isDrawerUsed(store, view), isNarrow: useMedia('(max-width: 999px)') };
}

/** What decides which places are shown. */
export function FiltersPart() {
  const { isOpen, isNarrow } = useDrawer();
  return useOnce(isOpen || isNarrow) ? <Filters /> : null;
}

/** Every shown place by name. */
export function ListPart() {
  const { view } = usePage();
  const { isOpen, isNarrow } = useDrawer();
  return useOnce(isNarrow ? view.view.value === 'list' : isOpen) ? <PlaceList /> : null;
}

/** The edge of a wide window, which opens the drawer with the list. */
export function Spine() {
  const { store, view } = usePage();
  const { isOpen, isNarrow } = useDrawer();
  const { shown, atlas } = store;
  const isListed = view.drawer.value === 'open';
  return (
    <>
      <button
        type="button"
        class="spine-button"
        aria-expanded={isListed}
        aria-controls="list"
        aria-keyshortcuts="l"
        onPointerEnter={() => void loadLists().catch(() => undefined)}
        onClick={() => view.toggle('list')}
      >
        {text('view.list')} <b>{shown.value.length}</b>
      </button>
      {/* While the drawer is closed, what changes is said here. */}
      {!isOpen && !isNarrow && (
        <p class="hidden" role="status">
          {tellShown(shown.value, atlas.places.length)}
        </p>
      )}
    </>
  );
}
