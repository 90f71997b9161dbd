import './ui/styles/tokens.css';
import './ui/styles/layout.css';
import './ui/styles/controls.css';
import './ui/styles/search.css';
import './ui/styles/report.css';
import './ui/styles/places.css';
import './ui/styles/card.css';
import './ui/styles/map.css';
import './ui/styles/narrow.css';
import './ui/styles/embed.css';
import { beginLanguage } from './app/begin.ts';
import { startAtlas } from './app/start.ts';
import { isStyled } from './ui/mend-styles.ts';

const end = new AbortController();
const styles = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
// Where its style sheet did not come, the page stays what it is without a script: the report, and a word on what is missing. Browsers
// take another kind of file in its stead for an empty sheet and call it loaded: the page's own watch is told.
if (!styles || isStyled(styles)) void beginLanguage().then((language) => startAtlas(end.signal, language));
else styles.dispatchEvent(new Event('error'));
