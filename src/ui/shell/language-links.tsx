import { writeAddress } from '../../state/address.ts';
import { addressIn } from '../../state/language.ts';
import { remember } from '../../state/preferences.ts';
import { writeCamera } from '../../state/route.ts';
import { endonymOf, LANGUAGES } from '../../text/languages.ts';
import { language, localeOf } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';

/** A language in the room of an icon: “中”, “EN”. */
const shortOf = (code: string): string => /\p{Script=Han}/u.exec(endonymOf(code))?.[0] ?? code.toUpperCase();

/** The name of a language, with the word that is seen for it, so that a voice that says what it sees is understood. */
const nameOf = (code: string): string =>
  endonymOf(code).startsWith(shortOf(code)) ? endonymOf(code) : `${shortOf(code)} ${endonymOf(code)}`;

/** The way to each other language of the page: the same address in it, loaded anew. */
export function LanguageLinks() {
  const { store, view } = usePage();
  const { focus, filter, display } = store;
  const addressFor = (code: string): string =>
    addressIn(
      code,
      writeAddress({ focus: focus.value, filter: filter.value, display: display.value }, location.search),
    );
  const go = (event: MouseEvent, code: string): void => {
    remember('language', code);
    // With a modifier it opens a window of its own, as links do.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const camera = view.camera.value;
    location.replace(addressFor(code) + (camera ? writeCamera(camera) : location.hash));
  };
  return (
    <>
      {LANGUAGES.filter((code) => code !== language()).map((code) => (
        <a
          key={code}
          class="quiet icon-button"
          href={addressFor(code)}
          hreflang={localeOf(code)}
          lang={localeOf(code)}
          title={endonymOf(code)}
          aria-label={nameOf(code)}
          onClick={(event) => go(event, code)}
        >
          {shortOf(code)}
        </a>
      ))}
    </>
  );
}
