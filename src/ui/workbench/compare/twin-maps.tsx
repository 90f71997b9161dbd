import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import type { Shared } from '../kit/compare-data.ts';

/** Opens the map as two halves, one a year, for as long as this part stands. */
export function TwinMaps({ shared }: { shared: Shared }) {
  const { map: shown, view } = usePage();
  const isOpen = useSignal(false);
  const hasFailed = useSignal(false);
  const map = shown.board.value;
  const sides = [shared.left, shared.right].map((places) => [...places, ...shared.both].map(({ id }) => id));
  const [left = [], right = []] = sides;
  useEffect(() => {
    if (!map || !isOpen.value) return;
    const words = { left: text('year.reviewed'), right: text('year.planned'), slider: text('compare.slider') };
    map.twin({ left: new Set(left), right: new Set(right), words }).catch((error: unknown) => {
      console.warn(error);
      hasFailed.value = true;
      isOpen.value = false;
    });
  }, [map, isOpen.value, sides.join('|')]);
  useEffect(() => {
    if (!isOpen.value) return;
    return () => void map?.twin(null);
  }, [map, isOpen.value]);
  const toggle = (): void => {
    hasFailed.value = false;
    isOpen.value = !isOpen.value;
    if (isOpen.value) view.drawSheet('peek');
  };
  return (
    <>
      <div class="bench-row">
        <button type="button" class="button" aria-pressed={isOpen.value} disabled={!map} onClick={toggle}>
          {text(isOpen.value ? 'compare.twinEnd' : 'compare.twin')}
        </button>
      </div>
      {isOpen.value && <p class="hint">{text('compare.twinHint')}</p>}
      {hasFailed.value && (
        <p class="bench-fault" role="alert">
          {text('compare.twinFailed')}
        </p>
      )}
    </>
  );
}
