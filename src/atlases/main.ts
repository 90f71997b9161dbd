import { ATLASES_LANGUAGES, sayIn } from '../text/atlases.ts';
import './atlases.css';
import { findHits } from './find.ts';
import { loadFrom } from './load.ts';
import { openSearch } from './search-box.ts';

const { root = './', index = '', language: asked } = document.documentElement.dataset;
const language = ATLASES_LANGUAGES.find((one) => one === asked) ?? ATLASES_LANGUAGES[0] ?? 'zh';
const load = loadFrom(`${root}${index}/`);

openSearch((typed) => findHits(load, typed), { root, language, say: sayIn(language) });
