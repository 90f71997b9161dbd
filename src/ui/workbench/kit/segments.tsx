interface SegmentsProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  words(value: T): string;
  take(value: T): void;
}

/** One of a few, side by side. */
export const Segments = <T extends string>({ legend, name, values, value, words, take }: SegmentsProps<T>) => (
  <fieldset class="segments">
    <legend class="hidden">{legend}</legend>
    {values.map((each) => (
      <label key={each} class="segment">
        <input type="radio" name={name} value={each} checked={each === value} onChange={() => take(each)} />
        <span>{words(each)}</span>
      </label>
    ))}
  </fieldset>
);
