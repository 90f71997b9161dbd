import type { OwnFault } from '../../../contract/own-data.ts';
import { DATUMS, type Datum } from '../../../domain/vocabulary.ts';
import { text } from '../../../text/later.ts';
import type { ReadAgain } from './own-wish.ts';
import { ownFaultWords } from './own-words.ts';

interface QuestionProps {
  readonly fault: Extract<OwnFault, { kind: 'datum-contradicted' }>;
  readonly readAgain: ReadAgain;
}

/** The table names another datum than the person: which of the two holds? Of several files the answer is for all that name the same. */
export function DatumQuestion({ fault, readAgain }: QuestionProps) {
  const { chosen, choices, file } = fault;
  const named = DATUMS.filter((datum) => choices.some((choice) => choice.datum === datum));
  const isConverted = choices.every(({ datum }) => DATUMS.some((each) => each === datum));
  const stay = (): void =>
    readAgain(
      file === undefined
        ? { datumSure: true }
        : { namedAs: Object.fromEntries(choices.flatMap(({ datum }) => (datum ? [[datum, chosen]] : []))) },
    );
  const take = (datum: Datum): void =>
    readAgain(file === undefined ? { datum, datumSure: true } : { namedAs: { [datum]: datum } });
  return (
    <div class="own-question">
      <h3>{text('own.datumAsk.title')}</h3>
      <p role="alert">{ownFaultWords(fault)}</p>
      {file !== undefined && <p class="hint">{text('own.datumAsk.several')}</p>}
      {!isConverted && <p class="hint">{text('own.datumAsk.notConverted')}</p>}
      <div class="bench-row">
        {named.map((datum) => (
          <button key={datum} type="button" class="button" data-primary="true" onClick={() => take(datum)}>
            {text('own.datumAsk.as', { datum })}
          </button>
        ))}
        <button type="button" class="button" onClick={stay}>
          {text('own.datumAsk.stay', { datum: chosen })}
        </button>
      </div>
    </div>
  );
}
