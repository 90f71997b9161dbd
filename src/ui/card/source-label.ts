/** How a source reads on a card: who holds it, and where there. */
export interface SourceLabel {
  /** Host of a web page, repository, package or collection. */
  readonly name: string;
  /** Path in it; empty where there is none. */
  readonly path: string;
}

const GITHUB = /^github:([^:]+):(.+)@([0-9a-f]{7})[0-9a-f]*$/;
const COMMIT = /@([0-9a-f]{7})[0-9a-f]{8,}/g;

/** Splits a reference into a name to read and a path to look up; a query, which only machines read, is shown as “…”. */
export function sourceLabel(ref: string): SourceLabel {
  const web = URL.canParse(ref) && /^https?:/.test(ref) ? new URL(ref) : null;
  if (web) {
    const path = web.pathname === '/' ? '' : web.pathname;
    return { name: web.hostname.replace(/^www\./, ''), path: web.search ? `${path}?…` : path };
  }
  const [, repo, file, commit] = GITHUB.exec(ref) ?? [];
  if (repo && file) return { name: repo, path: `${file} · ${commit}` };
  const [name = ref, path = ''] = ref.split(/(?: (?=\()|, )(.*)/s);
  return { name, path: path.replace(COMMIT, '@$1') };
}

/** A path in pieces between which a line may end: after each slash and before a commit. */
export const breakPath = (path: string): string[] => path.match(/@?[^/@]*\/*/g)?.filter(Boolean) ?? [];
