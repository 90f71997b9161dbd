import type { Searcher } from '../contract/found.ts';
import type { Atlas } from '../domain/atlas.ts';

/** Loads the search on the first call, and again after a failure. The promise rejects when it cannot be had. */
export function searchOnce(atlas: Atlas, end: AbortSignal): () => Promise<Searcher> {
  let asked: Promise<Searcher> | null = null;
  const load = async (): Promise<Searcher> => {
    const [{ createSearcher }, table, figures] = await Promise.all([
      import('../search/search.ts'),
      import('../data/search.ts').then(({ loadSearchTable }) => loadSearchTable(end)),
      import('../data/later.ts').then(({ loadFigures }) => loadFigures(end)),
    ]);
    if (!table.ok) throw new Error(table.error);
    // Without its figures a search is still a search.
    return createSearcher(atlas, table.value, figures.ok ? figures.value : []);
  };
  return () => {
    asked ??= load().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
