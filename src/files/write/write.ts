import { slug } from '#about';
import type { Taking, Written } from './taking.ts';
import { tidy } from './tidy.ts';

interface Writer {
  write(taking: Taking): Written | Promise<Written>;
}

/** Each writer is loaded with its library when first asked for. */
const WRITERS = {
  geojson: () => import('./geojson.ts'),
  csv: () => import('./csv.ts'),
  xlsx: () => import('./xlsx.ts'),
  kml: () => import('./kml.ts'),
  gpkg: () => import('./gpkg.ts'),
  fgb: () => import('./fgb.ts'),
  'lpf.json': () => import('./lpf.ts'),
} as const satisfies Record<string, () => Promise<Writer>>;

/** A format by the extension of its files. */
export type Format = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as readonly Format[];

export interface TakenFile extends Written {
  /** The file's name; the blob says its media type. */
  readonly file: string;
}

/**
 * Writes a file of the taking, named after the ISO 8601 `day`.
 * @throws when the writer cannot be loaded, and what the signal says when it is cancelled.
 */
export async function writeFile(
  format: Format,
  taking: Taking,
  { day, signal }: { readonly day: string; readonly signal?: AbortSignal },
): Promise<TakenFile> {
  const writer: Writer = await WRITERS[format]();
  signal?.throwIfAborted();
  const written = await writer.write(tidy(taking));
  signal?.throwIfAborted();
  return { ...written, file: `${slug}-${taking.name}-${day}.${format}` };
}
