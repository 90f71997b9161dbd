import { SOLE_NAME } from '../../domain/years.ts';
import { VIEWS, type View } from '../../state/arrangement.ts';
import { THEME_CHOICES, type ThemeChoice, toggleBench } from '../../state/view.ts';
import { inLanguage } from '../../text/speak.ts';
import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { useMedia } from '../kit/use-media.ts';
import { SearchBox } from '../search/search-box.tsx';
import { LanguageLinks } from './language-links.tsx';
import { loadLists } from './list-parts.tsx';

const THEME_ICON = { system: 'auto', light: 'sun', dark: 'moon', print: 'contrast' } as const;

const SKIPS: Record<View, readonly string[]> = {
  report: ['#report-pane'],
  map: ['#map [tabindex="0"]'],
  // A card lies over the list.
  list: ['#card h2', '#list .row[tabindex="0"]'],
};

/** Title, and the buttons that concern the whole page. */
export function TopBar() {
  const { store, view, startOver } = usePage();
  const choice = view.themeChoice.value;
  const isNarrow = useMedia('(max-width: 699px)');
  // The report has hundreds of links; map and list are one step away all the same.
  const skipTo = (name: View): void => {
    if (name === 'report' || (name === 'list' && !document.querySelector('#card h2'))) view.open(name);
    else view.turnTo(name);
    const focus = (): void => {
      const targets = SKIPS[name].map((place) => document.querySelector<HTMLElement>(place));
      targets.find((target) => target !== null)?.focus();
    };
    if (name === 'list') void loadLists().then(() => requestAnimationFrame(focus), focus);
    else focus();
  };
  const theme = text('bar.theme', { theme: text(`theme.${choice}`) });
  return (
    <>
      <nav class="skips" aria-label={text('bar.skip')}>
        {VIEWS.map((name) => (
          <button key={name} type="button" class="skip" onClick={() => skipTo(name)}>
            {text(`skip.${name}`)}
          </button>
        ))}
      </nav>
      <h1 class="brand">
        <a
          href=".."
          title={text('bar.startOver')}
          onClick={(event) => {
            // Another tab or window is the browser's.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            startOver();
          }}
        >
          <strong>{text('app.title')}</strong> <span>{SOLE_NAME ? inLanguage(SOLE_NAME) : text('app.subtitle')}</span>
        </a>
      </h1>
      <SearchBox />
      <nav class="bar-buttons" aria-label={text('app.title')}>
        <button type="button" class="quiet" aria-label={text('bar.figures')} onClick={() => view.open('figures')}>
          {text(isNarrow ? 'bar.figuresShort' : 'bar.figures')}
        </button>
        <button
          type="button"
          class="quiet bench-open"
          aria-expanded={store.tool.value !== null}
          aria-controls="bench"
          onClick={() => toggleBench(store, view)}
        >
          {text('bar.bench')}
        </button>
        <button type="button" class="quiet" onClick={() => view.open('about')}>
          {text('bar.about')}
        </button>
        <LanguageLinks />
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
