import type { OwnOptions, TableWish } from '../../../contract/own-data.ts';
import type { Datum } from '../../../domain/vocabulary.ts';

/** What the person says of the file besides its datum; undefined: what was said of it no longer holds. */
export type OwnWish = { readonly [Key in keyof OwnOptions]?: OwnOptions[Key] | undefined };

export type ReadAgain = (wish: OwnWish) => void;

/** What is said once holds for every further reading of the file. */
export const mergeWishes = (before: OwnWish, wish: OwnWish): OwnWish => ({
  ...before,
  ...wish,
  ...('namedAs' in wish ? { namedAs: wish.namedAs && { ...before.namedAs, ...wish.namedAs } } : {}),
  ...(wish.tables ? { tables: mergeTables(before.tables ?? {}, wish.tables) } : {}),
});

const mergeTables = (before: Readonly<Record<string, TableWish>>, tables: Readonly<Record<string, TableWish>>) => ({
  ...before,
  ...Object.fromEntries(Object.entries(tables).map(([file, wish]) => [file, said({ ...before[file], ...wish })])),
});

/** A wish as the reader takes it: without what is not wished. */
export const optionsOf = (datum: Datum, wish: OwnWish): OwnOptions => ({ ...said(wish), datum });

const said = <T extends object>(wish: T) =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Partial<OwnOptions>;

/** What is said of one of several files, and of all. */
export const wishOf = (wish: OwnWish, file: string | undefined): OwnWish =>
  file === undefined ? wish : { ...wish, ...wish.tables?.[file] };

/** Reads again with a wish for one of several files; undefined: there is but one. */
export const ofFile =
  (file: string | undefined, readAgain: ReadAgain): ReadAgain =>
  (wish) =>
    readAgain(file === undefined ? wish : { tables: { [file]: wish as TableWish } });
