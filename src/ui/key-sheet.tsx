import { text } from '../text/later.ts';

const KEYS = [
  [['/'], 'keys.search'],
  [['Esc'], 'keys.clear'],
  [['n', 'p'], 'keys.mention'],
  [[']', '['], 'keys.place'],
  [['↑', '↓'], 'keys.list'],
  [['c'], 'keys.readout'],
  [['t'], 'keys.table'],
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
    </>
  );
}
