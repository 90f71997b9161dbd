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
import { startAtlas } from './app/start.ts';

const end = new AbortController();
startAtlas(end.signal);
