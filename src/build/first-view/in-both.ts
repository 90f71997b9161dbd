import { en } from '../../text/en.ts';
import { OWN_LANGUAGE, speak } from '../../text/speak.ts';

/**
 * Words of the page in its own language and, for whoever reads another, in English; the style sheet shows the ones or the others. So no line is
 * longer once the script has come. `render` is handed the class that tells them apart and what other attributes they have.
 */
export function inBoth(render: (name: string, attributes: string) => string): string {
  const own = render('own-words', '');
  speak('en', en);
  try {
    return own + render('other-words', ' lang="en" hidden');
  } finally {
    speak(OWN_LANGUAGE, {});
  }
}
