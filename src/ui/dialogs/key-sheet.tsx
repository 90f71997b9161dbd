import './inside.css';
import { useSignal } from '@preact/signals';
import { forget, recallText, remember } from '../../state/preferences.ts';
import { text } from '../../text/later.ts';
import { KEYS_OFF } from '../kit/keys.ts';

const KEYS = [
  [['Tab'], 'keys.tab'],
  [['/'], 'keys.search'],
  [['m'], 'keys.inView'],
  [['←', '→', '↑', '↓'], 'keys.map'],
  [['+', '−'], 'keys.zoom'],
  [['Esc'], 'keys.clear'],
  [['n', 'p'], 'keys.mention'],
  [[']', '['], 'keys.place'],
  [['↑', '↓'], 'keys.list'],
  [['c'], 'keys.readout'],
  [['t'], 'keys.table'],
  [['l'], 'keys.drawer'],
  [['\\'], 'keys.only'],
  [['w'], 'keys.bench'],
  [['?'], 'keys.help'],
] as const;

/** The keys and what they do. */
export function KeySheet() {
  return (
    <>
      <h2>{text('keys.title')}</h2>
      <dl class="key-sheet">
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(name)}</dd>
          </div>
        ))}
      </dl>
      <Switch />
    </>
  );
}

/** Keys of a single character can be switched off: for who speaks to the computer, or often mistypes. */
function Switch() {
  const isOff = useSignal(recallText(KEYS_OFF) !== null);
  const toggle = (): void => {
    isOff.value = !isOff.value;
    if (isOff.value) remember(KEYS_OFF, '1');
    else forget(KEYS_OFF);
  };
  return (
    <label class="switch">
      <input type="checkbox" checked={!isOff.value} onChange={toggle} />
      {text('keys.enabled')}
    </label>
  );
}
