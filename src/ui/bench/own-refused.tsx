import type { Encoding, OwnFault, TableSample } from '../../domain/own-data.ts';
import { DATUMS } from '../../domain/vocabulary.ts';
import { text } from '../../text/later.ts';
import type { OwnWish } from './data-tool.tsx';
import { placesOf } from './own-columns.tsx';
import { OwnEncoding } from './own-encoding.tsx';
import { OwnPointOut } from './own-point-out.tsx';
import { ownFaultWords } from './own-words.ts';

interface RefusedProps {
  readonly fault: OwnFault;
  readonly encoding: Encoding | undefined;
  readAgain(wish: OwnWish): void;
}

/** Why a file was not read, or what must be known before it can be; and what the person can do now. */
export function OwnRefused({ fault, encoding, readAgain }: RefusedProps) {
  if (fault.kind === 'datum-contradicted') return <DatumQuestion fault={fault} readAgain={readAgain} />;
  if (fault.kind === 'no-coordinate-columns') {
    const [lng, lat] = placesOf(fault.likely, fault.sample.header);
    return (
      <div class="own-question">
        <h3>{text('own.point.title')}</h3>
        <p role="alert">{ownFaultWords(fault)}</p>
        <Pointing sample={fault.sample} lng={lng} lat={lat} encoding={encoding} readAgain={readAgain} />
      </div>
    );
  }
  const table = fault.kind === 'nothing-usable' ? fault.table : null;
  return (
    <>
      <p class="bench-fault" role="alert">
        {ownFaultWords(fault)}{' '}
        {isChance(fault) && (
          <button type="button" class="link" onClick={() => readAgain({})}>
            {text('app.retry')}
          </button>
        )}
        {isSwapped(fault) && (
          <button type="button" class="link" onClick={() => readAgain({ swap: true })}>
            {text('own.swap')}
          </button>
        )}
      </p>
      {table && !isSwapped(fault) && (
        <div class="own-question">
          <h3>{text('own.point.check')}</h3>
          <Pointing
            sample={table}
            lng={placesOf(table.columns, table.header)[0]}
            lat={placesOf(table.columns, table.header)[1]}
            encoding={encoding}
            readAgain={readAgain}
          />
        </div>
      )}
    </>
  );
}

interface PointingProps extends Omit<RefusedProps, 'fault'> {
  readonly sample: TableSample;
  readonly lng: number;
  readonly lat: number;
}

const Pointing = ({ sample, lng, lat, encoding, readAgain }: PointingProps) => (
  <OwnPointOut
    key={`${sample.encoding} ${sample.headerLine} ${lng} ${lat}`}
    sample={sample}
    lng={lng}
    lat={lat}
    readAgain={readAgain}
  >
    <OwnEncoding encoding={sample.encoding} chosen={encoding} readAgain={readAgain} />
  </OwnPointOut>
);

interface QuestionProps {
  readonly fault: Extract<OwnFault, { kind: 'datum-contradicted' }>;
  readAgain(wish: OwnWish): void;
}

/** The table names another datum than the person: which of the two holds? */
function DatumQuestion({ fault, readAgain }: QuestionProps) {
  const { chosen, choices } = fault;
  const named = choices.flatMap((choice) => {
    const datum = DATUMS.find((each) => each === choice.datum);
    return datum ? [{ datum, choice }] : [];
  });
  return (
    <div class="own-question">
      <h3>{text('own.datumAsk.title')}</h3>
      <p role="alert">{ownFaultWords(fault)}</p>
      {named.length < choices.length && <p class="hint">{text('own.datumAsk.notConverted')}</p>}
      <div class="bench-row">
        {named.map(({ datum }) => (
          <button
            key={datum}
            type="button"
            class="button"
            data-primary="true"
            onClick={() => readAgain({ datum, datumSure: true })}
          >
            {text('own.datumAsk.as', { datum })}
          </button>
        ))}
        <button type="button" class="button" onClick={() => readAgain({ datumSure: true })}>
          {text('own.datumAsk.stay', { datum: chosen })}
        </button>
      </div>
    </div>
  );
}

/** What another try may not meet again: the reader may have been missing in part. */
const isChance = ({ kind }: OwnFault): boolean => kind === 'worker-died' || kind === 'unreadable-file';

/** Whether nothing could be used because latitude stands before longitude. */
const isSwapped = (fault: OwnFault): boolean =>
  fault.kind === 'nothing-usable' && fault.faults.some(({ kind }) => kind === 'swapped');
