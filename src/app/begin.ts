import { chooseLanguage } from '../state/language.ts';
import { recallText } from '../state/preferences.ts';
import { LANGUAGES, loadLanguage } from '../text/languages.ts';
import { locale } from '../text/speak.ts';

/** Makes the page speak the language that is asked for, before anything is drawn. Answers what should be said of it. */
export async function beginLanguage(): Promise<{ ignored: readonly string[]; failed: boolean }> {
  const asked = { search: location.search, remembered: recallText('language'), browser: navigator.languages };
  const { language, ignored } = chooseLanguage(asked, LANGUAGES);
  const failed = await loadLanguage(language).then(
    () => false,
    (error: unknown) => {
      console.warn(error);
      return true;
    },
  );
  document.documentElement.lang = locale();
  return { ignored, failed };
}
