import type { Bilingual } from '../domain/place.ts';

type Table = Readonly<Record<string, string>>;

/** The language that the atlas is written in: its strings are in the first bundle. */
export const OWN_LANGUAGE = 'zh';

let spoken: { readonly code: string; readonly table: Table } = { code: OWN_LANGUAGE, table: {} };

/** Makes a language the page's. Before anything is drawn: what is drawn already is not drawn anew. */
export function speak(code: string, table: Table): void {
  spoken = { code, table };
}

/** The code of the page's language: `zh`, `en` … */
export const language = (): string => spoken.code;

/** As documents, numbers and dates want to have it: `zh-CN`, `en` … */
export const locale = (): string => localeOf(spoken.code);

export const localeOf = (code: string): string => (code === OWN_LANGUAGE ? 'zh-CN' : code);

export const isOwnLanguage = (): boolean => spoken.code === OWN_LANGUAGE;

/** What Chinese words inside the page carry as `lang`: nothing where the page is Chinese anyway. */
export const chinese = (): 'zh-CN' | undefined => (isOwnLanguage() ? undefined : 'zh-CN');

/** The string of a key in the page's language, if it is another than the atlas's own. */
export const spokenString = (key: string): string | undefined => spoken.table[key];

/** Of prose in two languages the one to show; a third language is shown the English. */
export const inLanguage = ({ zh, en }: Bilingual): string => (isOwnLanguage() ? zh : en);

/** The name of a place as the page shows it. */
export const nameOf = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string =>
  isOwnLanguage() ? name : nameEn;
