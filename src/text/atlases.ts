import { enAtlases } from './en-atlases.ts';
import { zhAtlases } from './zh-atlases.ts';

/** The languages of the pages over many atlases: these are of no atlas, and have strings of their own. */
const TABLES = { zh: zhAtlases, en: enAtlases } as const;
export type AtlasesLanguage = keyof typeof TABLES;
export const ATLASES_LANGUAGES = Object.keys(TABLES) as readonly AtlasesLanguage[];

/** Answers the string of a key, its slots filled in; numbers are written as the language has them. */
export type Say = (key: keyof typeof zhAtlases, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: AtlasesLanguage): Say =>
  (key, values = {}) =>
    TABLES[language][key].replace(/\{(\w+)\}/g, (whole, slot: string) => {
      const value = values[slot] ?? whole;
      return typeof value === 'number' ? value.toLocaleString(language) : value;
    });
