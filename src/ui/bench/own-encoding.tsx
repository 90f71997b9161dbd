import { ENCODINGS, type Encoding } from '../../domain/own-data.ts';
import { text } from '../../text/later.ts';
import type { OwnWish } from './data-tool.tsx';
import { encodingWords } from './own-table-words.ts';

interface EncodingProps {
  /** What the texts were read in. */
  readonly encoding: string;
  /** What the person has chosen; undefined: nothing. */
  readonly chosen: Encoding | undefined;
  readAgain(wish: OwnWish): void;
}

/** The encoding of the texts; another one reads the file anew at once. */
export const OwnEncoding = ({ encoding, chosen, readAgain }: EncodingProps) => (
  <label class="bench-field">
    {text('own.encoding')}
    <select
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => readAgain({ encoding: ENCODINGS.find((each) => each === value) })}
    >
      <option value="">
        {chosen ? text('own.encoding.auto') : text('own.encoding.told', { encoding: encodingWords(encoding) })}
      </option>
      {ENCODINGS.map((each) => (
        <option key={each} value={each}>
          {encodingWords(each)}
        </option>
      ))}
    </select>
  </label>
);
