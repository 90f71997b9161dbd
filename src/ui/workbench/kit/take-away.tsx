import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { localDay } from '../../../domain/day.ts';
import type { Taking } from '../../../files/write/taking.ts';
import { FORMATS, type Format, type TakenFile, writeFile } from '../../../files/write/write.ts';
import { text } from '../../../text/later.ts';
import { saveFile } from '../../kit/save-file.ts';

/** The moment of taking: `day` is ISO 8601, `here` the address of the page. */
export interface TakeFrom {
  readonly day: string;
  readonly here: string;
}

interface TakeProps {
  /** Rows are only good as files with geometry where the format has any; a table has none. */
  readonly formats?: readonly Format[];
  /** What is taken away, at the moment of taking. */
  make(from: TakeFrom): Taking | Promise<Taking>;
}

/** Chooses a format and saves a file of it; says what the format could not hold. */
export function TakeAway({ formats = FORMATS, make }: TakeProps) {
  const format = useSignal<Format>(formats[0] ?? 'geojson');
  const said = useSignal('');
  const running = useSignal<AbortController | null>(null);
  const current = useRef<AbortController | null>(null);
  const cancel = (): void => {
    current.current?.abort();
    current.current = running.value = null;
  };
  useEffect(() => cancel, []);
  const save = async (): Promise<void> => {
    cancel();
    const mine = new AbortController();
    current.current = running.value = mine;
    said.value = text('take.writing');
    try {
      const day = localDay(new Date());
      const taking = await make({ day, here: location.href });
      const taken = await writeFile(format.value, taking, { day, signal: mine.signal });
      saveFile(taken.blob, taken.file);
      said.value = savedWords(taken);
    } catch (error) {
      if (mine.signal.aborted) said.value = text('take.cancelled');
      else {
        console.warn(error);
        said.value = text('take.failed', { reason: (error as Error).message });
      }
    }
    if (current.current === mine) cancel();
  };
  return (
    <div class="take">
      <div class="bench-row">
        <select
          aria-label={text('take.format')}
          value={format.value}
          onChange={(event) => {
            format.value = formats.find((each) => each === event.currentTarget.value) ?? format.value;
          }}
        >
          {formats.map((each) => (
            <option key={each} value={each}>
              {text(`take.format.${each}`)}
            </option>
          ))}
        </select>
        {running.value ? (
          <button type="button" class="button" onClick={cancel}>
            {text('take.cancel')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => void save()}>
            {text('take.save')}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {said.value}
      </p>
    </div>
  );
}

function savedWords({ file, written, leftOut, shortened }: TakenFile): string {
  return [
    text('take.saved', { file, n: written }),
    ...(leftOut > 0 ? [text('take.leftOut', { n: leftOut })] : []),
    ...(shortened > 0 ? [text('take.shortened', { n: shortened })] : []),
  ].join(' ');
}
