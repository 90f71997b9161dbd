/** A file of the built site as the offline copy knows it. */
export interface KeptFile {
  /** Address relative to the site; empty for the page itself. */
  readonly path: string;
  readonly bytes: number;
  /** The first 16 hexadecimal digits of its SHA-256. */
  readonly hash: string;
  /** Whether the page names it, so that nothing opens without it. */
  readonly first: boolean;
}

/** Why there is no offline copy. `changed`: what the host answers is not the file of this version. */
export type OfflineFault = 'blocked' | 'changed' | 'full' | 'insecure' | 'network' | 'unsupported';

/** How far the offline copy is; sizes in bytes as they lie in storage. */
export type OfflineState =
  | { readonly kind: 'preparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly bytes: number }
  /** Only what was used, since the system saves data. */
  | { readonly kind: 'some'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly fault: OfflineFault }
  | { readonly kind: 'removed' };

/** What the page asks of the worker: to keep the copy, of it at least what the page has used (absolute addresses). */
export interface KeepRequest {
  readonly kind: 'keep';
  readonly used: readonly string[];
}

/** What the worker tells its pages. `version` is that which the next load shows; asked for theirs, pages answer through the port. */
export type WorkerSays =
  | { readonly kind: 'state'; readonly version: string; readonly state: OfflineState }
  | { readonly kind: 'which-version' };
