import { en } from '../../text/en.ts';
import { OWN_LANGUAGE, speak } from '../../text/speak.ts';

/**
 * Words of the page in its own language and, for whoever reads another, in English; the style sheet shows the ones or the others. So no line is
 * longer once the script has come. `render` is handed the attributes that tell them apart, with a class to add to.
 */
export function inBoth(render: (attributes: (name?: string) => string) => string): string {
  const own = render((name) => `class="${[name, 'own-words'].filter(Boolean).join(' ')}"`);
  speak('en', en);
  try {
    return own + render((name) => `class="${[name, 'other-words'].filter(Boolean).join(' ')}" lang="en" hidden`);
  } finally {
    speak(OWN_LANGUAGE, {});
  }
}
