import 'virtual:district.css';
import './ui/kit/tokens.css';
import './ui/shell/layout.css';
import './ui/kit/controls.css';
import './ui/search/search.css';
import './ui/reading/report.css';
import './ui/places/places.css';
import './ui/map-tools/map.css';
import './ui/map-tools/first-view.css';
import './ui/shell/narrow.css';
import './ui/shell/embed.css';
import { beginLanguage } from './app/begin.ts';
import { startAtlas } from './app/start.ts';
import { isStyled } from './ui/kit/mend-styles.ts';

const begin = (): void => {
  const end = new AbortController();
  const styles = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  // Where its style sheet did not come, the page stays what it is without a script: the report, and a word on what is missing. Browsers
  // take another kind of file in its stead for an empty sheet and call it loaded: the page's own watch is told.
  if (!styles || isStyled(styles)) void beginLanguage().then((language) => startAtlas(end.signal, language));
  else styles.dispatchEvent(new Event('error'));
};

// What stands in the page is painted first, unless nobody sees the page yet.
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
