import type { InView } from '../../geo/in-view.ts';
import { nameOf } from '../../text/speak.ts';
import { PlaceSymbol } from '../kit/symbol.tsx';
import { whereWords } from './in-view-words.ts';

interface OptionProps {
  readonly item: InView;
  readonly id: string;
  readonly isActive: boolean;
  onRest(): void;
  onChoose(): void;
}

/** A place in view as a line of the list. The focus stays on the list, which names the line that it is on. */
export const InViewOption = ({ item, id, isActive, onRest, onChoose }: OptionProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
  // biome-ignore lint/a11y/useFocusableInteractive: the list names the line that it is on
  <div
    class="in-view-option"
    id={id}
    role="option"
    aria-selected={isActive}
    onPointerEnter={(event) => event.pointerType === 'mouse' && onRest()}
    onClick={onChoose}
  >
    <PlaceSymbol place={item.place} />
    <span class="in-view-name" translate={false}>
      {nameOf(item.place)}
    </span>{' '}
    <span class="count">{whereWords(item)}</span>
  </div>
);
