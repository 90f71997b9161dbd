/** What speaks for a language, strongest first. */
export interface LanguageAsked {
  /** The query string of the address. */
  readonly search: string;
  /** What a person chose here before. */
  readonly remembered: string | null;
  /** What the browser asks for, best first. */
  readonly browser: readonly string[];
}

/** Chooses among the languages known: by the address, by what is remembered, by the browser; else the first. What of the address is no language is listed. */
export function chooseLanguage(
  { search, remembered, browser }: LanguageAsked,
  known: readonly string[],
): { language: string; ignored: string[] } {
  const asked = new URLSearchParams(search).get('lang');
  const find = (tag: string): string | undefined =>
    known.find((code) => tag.toLowerCase() === code.toLowerCase()) ??
    known.find((code) => tag.toLowerCase().split('-')[0] === code.toLowerCase());
  const candidates = [asked, remembered, ...browser].flatMap((tag) => find(tag ?? '') ?? []);
  return {
    language: candidates[0] ?? known[0] ?? 'zh',
    ignored: asked && !find(asked) ? [`lang=${asked}`] : [],
  };
}

/** The same address in another language; every other part stays as it is written. */
export function addressIn(language: string, search: string): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== 'lang');
  return `?${[...others, `lang=${language}`].join('&')}`;
}
