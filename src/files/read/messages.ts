import type { OwnOptions, OwnResult, OwnSource, OwnStep } from '../../contract/own-data.ts';

/** The page to the worker. The files themselves are not copied: they are read where they lie. */
export interface ToReader {
  readonly source: OwnSource;
  readonly options: OwnOptions;
}

/** The worker to the page. */
export type FromReader =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly step: OwnStep }
  | { readonly kind: 'done'; readonly result: OwnResult };

/** The buffers of a result, to be handed over instead of copied. */
export function transfersOf(result: OwnResult): ArrayBufferLike[] {
  if (!result.ok) return [];
  const { positions, fields } = result.value;
  return [positions.buffer, ...fields.map((field) => (field.kind === 'number' ? field.values : field.codes).buffer)];
}
