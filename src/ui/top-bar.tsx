import { openBench, THEME_CHOICES, type ThemeChoice } from '../state/view.ts';
import { text } from '../text/text.ts';
import { usePage } from './page.ts';
import { SearchBox } from './search-box.tsx';
import { Icon } from './symbol.tsx';

const THEME_ICON = { system: 'auto', light: 'sun', dark: 'moon', print: 'contrast' } as const;

/** Title, and the buttons that concern the whole page. */
export function TopBar() {
  const { view } = usePage();
  const choice = view.themeChoice.value;
  // The report has hundreds of links; the list is one step away all the same.
  const skipToList = (): void => {
    view.view.value = 'list';
    document.querySelector<HTMLElement>('#card h2, #list .row[tabindex="0"]')?.focus();
  };
  const theme = text('bar.theme', { theme: text(`theme.${choice}`) });
  return (
    <>
      <button type="button" class="skip" onClick={skipToList}>
        {text('bar.skip')}
      </button>
      <p class="brand">
        <strong>{text('app.title')}</strong> <span>{text('app.subtitle')}</span>
      </p>
      <SearchBox />
      <nav class="bar-buttons">
        <button type="button" class="quiet" onClick={() => (view.dialog.value = 'figures')}>
          {text('bar.figures')}
        </button>
        <button
          type="button"
          class="quiet bench-open"
          aria-expanded={view.tool.value !== null}
          aria-controls="bench"
          onClick={() => openBench(view, view.tool.value ? null : 'area')}
        >
          {text('bar.bench')}
        </button>
        <button type="button" class="quiet wide-only" onClick={() => (view.dialog.value = 'keys')}>
          {text('bar.keys')}
        </button>
        <button type="button" class="quiet" onClick={() => (view.dialog.value = 'about')}>
          {text('bar.about')}
        </button>
        <button
          type="button"
          class="quiet icon-button"
          aria-label={theme}
          title={theme}
          onClick={() => (view.themeChoice.value = after(choice))}
        >
          <Icon name={THEME_ICON[choice]} />
        </button>
      </nav>
    </>
  );
}

const after = (choice: ThemeChoice): ThemeChoice =>
  THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? 'system';
