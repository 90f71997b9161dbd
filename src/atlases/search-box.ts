import type { AtlasesLanguage, Say } from '../text/atlases.ts';
import type { FoundHits } from './find.ts';
import { renderHits } from './render-hits.ts';

export interface Surroundings {
  /** The way from the page to the root of the site. */
  readonly root: string;
  readonly language: AtlasesLanguage;
  readonly say: Say;
}

/** Milliseconds after the last letter: who goes on typing asks nothing. */
const REST = 120;

/** Shows the search of the page and lets it answer. `?q=` of the address is asked at once, and what is asked stands there. */
export function openSearch(find: (typed: string) => Promise<FoundHits>, around: Surroundings): void {
  const [box, field, status, results] = ['search', 'query', 'status', 'results'].map((id) =>
    document.getElementById(id),
  );
  if (!box || !(field instanceof HTMLInputElement) || !status || !results) return;
  let asked = '';
  let resting = 0;

  const show = (words: string, items: readonly HTMLElement[]): void => {
    status.textContent = words;
    results.replaceChildren(...items);
  };
  const answer = async (): Promise<void> => {
    const typed = field.value.trim();
    if (typed === asked) return;
    asked = typed;
    keepInAddress(typed);
    if (typed === '') return show('', []);
    const found = await find(typed).catch(() => null);
    // Something else was typed meanwhile: that is answered.
    if (typed !== asked) return;
    if (found) return show(tell(typed, found, around.say), renderHits(found, around));
    asked = '';
    show(around.say('atlases.failed'), []);
  };
  const press = (event: KeyboardEvent): void => {
    const { key, target, isComposing } = event;
    const isIn = box.contains(target as Node);
    if (key === 'Enter' && target === field && !isComposing) void answer();
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveFocus([field, ...results.querySelectorAll('a')], event);
    else if (key === 'Escape' && isIn && !isComposing) field.value = '';
    else if (key !== '/' || isIn || event.ctrlKey || event.metaKey || event.altKey) return;
    else event.preventDefault();
    if (key !== '/' && key !== 'Escape') return;
    field.focus();
    void answer();
  };

  field.addEventListener('input', (event) => {
    clearTimeout(resting);
    // Letters on their way to a character are nothing to look for.
    if (!(event as InputEvent).isComposing) resting = window.setTimeout(answer, REST);
  });
  field.addEventListener('compositionend', () => void answer());
  document.addEventListener('keydown', press);
  box.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  void answer();
}

function moveFocus(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Coming back from an atlas, a person finds what was looked for. */
function keepInAddress(typed: string): void {
  const { pathname, hash } = location;
  history.replaceState(null, '', `${pathname}${typed ? `?q=${encodeURIComponent(typed)}` : ''}${hash}`);
}

function tell(query: string, { areas, places, isCut, part }: FoundHits, say: Say): string {
  const n = areas.length + places.length;
  if (n === 0) return say(isCut ? 'atlases.vague' : 'atlases.none', { query });
  if (part !== null) return say('atlases.part', { query, part });
  return isCut ? say('atlases.cut', { n }) : say('atlases.found', { n });
}
