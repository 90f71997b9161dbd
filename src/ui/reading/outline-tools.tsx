import { useSignal } from '@preact/signals';
import { text } from '../../text/text.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';
import { startTour } from './start-tour.ts';

const Settings = lazy(
  async () => (await import('./reading-settings.tsx')).ReadingSettings,
  () => text('reading.settings'),
  'reading-settings',
);

/** What can be done with the text as a whole. `onUse` is called first. */
export function OutlineTools({ onUse }: { onUse: () => void }) {
  const page = usePage();
  const { view, reading } = page;
  const settings = useSignal(false);
  const { follow, tour } = reading.mode;
  const use = (run: () => void) => () => {
    onUse();
    run();
  };
  return (
    <div class="outline-tools">
      <Tool
        name="reading.follow"
        icon="follow"
        state={{ role: 'switch', 'aria-checked': follow.value }}
        onClick={use(() => (follow.value = !follow.value))}
      />
      <Tool
        name="tour.start"
        icon="tour"
        state={{ 'aria-pressed': tour.value !== 'off' }}
        onClick={use(() => startTour(page))}
      />
      <Tool name="coverage.open" icon="coverage" onClick={use(() => view.open('coverage'))} />
      <Tool
        name="reading.settings"
        icon="type"
        state={{ 'aria-expanded': settings.value }}
        onClick={use(() => (settings.value = !settings.value))}
      />
      <Tool name="reading.fold" icon="back" onClick={use(() => view.close('report'))} />
      {settings.value && <Settings onClose={() => (settings.value = false)} />}
    </div>
  );
}

interface ToolProps {
  readonly name: 'reading.fold' | 'reading.follow' | 'reading.settings' | 'tour.start' | 'coverage.open';
  readonly icon: IconName;
  readonly state?: Readonly<Record<string, string | boolean>>;
  readonly onClick: () => void;
}

const Tool = ({ name, icon, state = {}, onClick }: ToolProps) => (
  <button
    type="button"
    class="quiet icon-button"
    data-tool={icon}
    aria-label={text(name)}
    title={text(name)}
    {...state}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
