import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { geocoders } from '#about';
import { isTiandituKey } from '../../../contract/basemap.ts';
import { type Answered, GEOCODER_ABOUT } from '../../../contract/geocoder.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { recallTiandituKey, TiandituKey } from '../../kit/tianditu-key.tsx';
import { Segments } from '../kit/segments.tsx';
import { AskedField } from './asked-field.tsx';
import { Candidates } from './candidates.tsx';
import { offerAnswer } from './offer-answer.ts';
import type { Spot } from './spot.ts';

interface ServicesProps {
  /** What is asked for unless the person writes something else. */
  readonly name: string;
  take(spot: Spot): void;
}

/** What was asked, and what became of it. */
interface Asked {
  readonly words: string;
  readonly answer: Answered | 'pending';
}

/** Other hosts that tell where a name lies. None is asked before the button that names it has been pressed. */
export function PlaceServices({ name, take }: ServicesProps) {
  const { loadPlacing } = usePage().loads;
  const geocoder = useSignal(geocoders[0] ?? 'nominatim');
  const words = useSignal(name);
  const key = useSignal(recallTiandituKey());
  const asked = useSignal<Asked | null>(null);
  const underWay = useMemo(() => ({ current: new AbortController() }), []);
  useEffect(() => () => underWay.current.abort(), []);
  const service = geocoder.value;
  const about = GEOCODER_ABOUT[service];
  const isReady = words.value.trim() !== '' && (!about.needsKey || isTiandituKey(key.value.trim()));
  const give = (up: Asked | null): void => {
    underWay.current.abort();
    underWay.current = new AbortController();
    asked.value = up;
  };
  const ask = async (): Promise<void> => {
    if (!isReady) return;
    const question = words.value.trim();
    give({ words: question, answer: 'pending' });
    const { signal } = underWay.current;
    const answer = await loadPlacing()
      .then((it) => it.askGeocoder(service, question, key.value.trim(), signal))
      .catch((): Answered => ({ failure: 'unreachable' }));
    if (!signal.aborted) asked.value = { words: question, answer };
  };
  return (
    <details class="placing-services">
      <summary>{text('place.online')}</summary>
      <p class="hint">{text('place.online.what')}</p>
      <Segments
        legend={text('place.online.which')}
        name="placing-geocoder"
        values={geocoders}
        value={service}
        words={(each) => GEOCODER_ABOUT[each].name}
        take={(next) => {
          give(null);
          geocoder.value = next;
        }}
      />
      {about.needsKey && <TiandituKey value={key} class="bench-field" />}
      <AskedField label={text('place.online.words')} like={name} words={words} ask={() => void ask()} />
      <button type="button" class="button" disabled={!isReady} onClick={() => void ask()}>
        {text('place.online.ask', { host: about.host })}
      </button>
      <Reply asked={asked.value} service={service} cancel={() => give(null)} take={take} />
    </details>
  );
}

interface ReplyProps {
  readonly asked: Asked | null;
  readonly service: keyof typeof GEOCODER_ABOUT;
  cancel(): void;
  take(spot: Spot): void;
}

function Reply({ asked, service, cancel, take }: ReplyProps) {
  const answer = asked?.answer;
  const found = useMemo(
    () =>
      answer && answer !== 'pending' && 'candidates' in answer
        ? answer.candidates.map((each) => offerAnswer(each, service, asked.words, [each.address, each.kind]))
        : [],
    [answer],
  );
  return (
    <>
      <div role="status">
        {answer === 'pending' && (
          <p class="hint">
            {text('place.online.asking', { host: GEOCODER_ABOUT[service].host })}{' '}
            <button type="button" class="link" onClick={cancel}>
              {text('take.cancel')}
            </button>
          </p>
        )}
        {answer && answer !== 'pending' && 'candidates' in answer && found.length === 0 && (
          <p class="bench-fault">{text('place.online.none', { words: asked.words })}</p>
        )}
        {found.length > 0 && <p class="hint">{text('place.addressFound', { n: found.length })}</p>}
      </div>
      {answer && answer !== 'pending' && 'failure' in answer && (
        <p class="bench-fault" role="alert">
          {text(`place.online.failed.${answer.failure}`, { host: GEOCODER_ABOUT[service].host })}
        </p>
      )}
      <Candidates owner="geocoded" candidates={found} take={({ spot }) => take(spot)} />
      {found.length > 0 && <p class="hint">{text(`place.online.keep.${GEOCODER_ABOUT[service].keep}`)}</p>}
    </>
  );
}
