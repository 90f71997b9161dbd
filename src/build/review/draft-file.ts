import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceId } from '../../domain/ids.ts';
import type { Bilingual } from '../../domain/place.ts';
import type { ReviewDoubt } from '../../domain/review.ts';
import { readJson } from '../files.ts';
import type { ReadText } from '../places/read-places.ts';

/** In the folder of a draft: why each candidate, and what people have decided of it since. An atlas without it is none. */
export const DRAFT = 'draft.json';

/** What was decided of something, and on which day. */
interface Decided {
  readonly as: string;
  readonly on: string;
}

export interface DraftCandidate {
  readonly id: PlaceId;
  readonly name: string;
  readonly score: number;
  readonly rules: readonly string[];
  readonly namings: readonly { readonly passage: string; readonly at: number; readonly exact: string }[];
  readonly reviewed?: Decided;
}

export interface DraftFile {
  /** What the report's file was called. */
  readonly file: string;
  readonly doubts: readonly (Bilingual & { readonly line: number; readonly reviewed?: Decided })[];
  readonly candidates: readonly DraftCandidate[];
  readonly setAside: readonly { readonly name: string; readonly passage: string; readonly reason: string }[];
  /** The figures that people have looked at, by id. */
  readonly figures?: Readonly<Record<string, Decided>>;
}

/** What the draft says of itself; null where the atlas is none. @throws when the file is no JSON. */
export const readDraft = (read: ReadText): DraftFile | null => readJson<DraftFile | null>(read, DRAFT, null);

/** Whether the atlas of a folder is a draft. */
export const isDraft = (folder: string): boolean => existsSync(join(folder, DRAFT));

/** What a doubt is known by as long as the draft lives. */
export const doubtId = ({ line, zh }: Pick<ReviewDoubt, 'line' | 'zh'>): string => `${line} ${zh}`;

/** How much of a draft nobody has looked at. */
export function countLeft({ candidates, doubts, figures = {} }: DraftFile, ids: readonly string[]): number {
  const open = [...candidates, ...doubts].filter(({ reviewed }) => !reviewed).length;
  return open + ids.filter((id) => !figures[id]).length;
}
