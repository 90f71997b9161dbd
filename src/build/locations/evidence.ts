import { EVIDENCE, type Evidence } from '../../contract/locations-told.ts';
import type { Source } from '../../domain/place.ts';

/** A host of an authority, in any country: hunnan.gov.cn, data.gov.uk. */
const AUTHORITY = /(^|\.)gov(\.[a-z]{2})?$/;

/** The kinds of evidence that sources are, in the order of the list; the report counts only where it is alone. */
export function evidenceOf(sources: readonly Source[]): readonly Evidence[] {
  const kinds = new Set(sources.map(({ ref }) => kindOf(ref)));
  return EVIDENCE.filter((kind) => kinds.has(kind) && (kind !== 'report' || kinds.size === 1));
}

function kindOf(ref: string): Evidence {
  if (ref.startsWith('report:')) return 'report';
  if (!/^https?:\/\//.test(ref)) return 'data';
  return AUTHORITY.test(new URL(ref).hostname) ? 'official' : 'page';
}
