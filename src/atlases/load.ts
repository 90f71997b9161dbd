import type { LoadIndex } from './look-up.ts';

/** Fetches files of the index, each once as long as the page is there; one that did not come is asked for again. */
export function loadFrom(folder: string): LoadIndex {
  const files = new Map<string, Promise<unknown>>();
  return (path) => {
    const known = files.get(path) ?? fetchJson(folder + path);
    files.set(path, known);
    known.catch(() => files.delete(path));
    return known;
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
