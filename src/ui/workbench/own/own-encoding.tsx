import { ENCODINGS, type Encoding } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import { encodingWords } from './own-table-words.ts';
import type { ReadAgain } from './own-wish.ts';

interface EncodingProps {
  /** What the texts were read in. */
  readonly encoding: string;
  /** What the person has chosen; undefined: nothing. */
  readonly chosen: Encoding | undefined;
  readonly readAgain: ReadAgain;
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
