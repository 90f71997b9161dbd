import { LAYERS, type Layer, SECTORS, type Sector } from '../../domain/vocabulary.ts';
import { text } from '../../text/text.ts';

interface PickListProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly name: string;
  /** Of the name, where it is of another language than the page. */
  readonly lang?: string | undefined;
  /** Whether the name stands at its head, for all to see. */
  readonly isShown?: boolean;
  pick(value: T): void;
}

/** One of a closed list. */
export const PickList = <T extends string>({ value, options, name, lang, isShown, pick }: PickListProps<T>) => (
  <label class={isShown ? 'review-part' : undefined}>
    <span class={isShown ? undefined : 'hidden'} lang={lang}>
      {name}
    </span>
    <select value={value} onChange={(event) => pick(event.currentTarget.value as T)}>
      {options.map(({ value: each, label }) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  </label>
);

/** The layers and the sectors in the words of the page. */
export const layerOptions = (): { value: Layer; label: string }[] =>
  LAYERS.map((value) => ({ value, label: text(`layer.${value}`) }));
export const sectorOptions = (): { value: Sector; label: string }[] =>
  SECTORS.map((value) => ({ value, label: text(`sector.${value}`) }));
