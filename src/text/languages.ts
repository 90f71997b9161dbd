import { OWN_LANGUAGE, speak } from './speak.ts';
import type { Texts } from './texts.ts';

/** Every file of a language beside Chinese, whose strings the bundle has: `en.ts` exports `en`. A new file is a new language. */
const FILES = import.meta.glob<Readonly<Record<string, Texts>>>(['./??.ts', './??-??.ts', '!./zh.ts']);
const codeOf = (path: string): string => path.replace(/^\.\/|\.ts$/g, '');

/** The codes of all languages, the atlas's own first. */
export const LANGUAGES: readonly string[] = [OWN_LANGUAGE, ...Object.keys(FILES).map(codeOf)];

/** Fetches the strings of a language and makes it the page's. @throws when they cannot be fetched. */
export async function loadLanguage(code: string): Promise<void> {
  if (code === OWN_LANGUAGE) return;
  const module = await FILES[`./${code}.ts`]?.();
  const table = module && Object.values(module)[0];
  if (!table) throw new Error(`no strings for the language ${code}`);
  speak(code, table);
}

/** What a language calls itself: “中文”, “English”. */
export const endonymOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
