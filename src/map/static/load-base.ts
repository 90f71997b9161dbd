import { simpleUrl } from 'virtual:atlas';
import type { SimpleBase } from '../../contract/simple-base.ts';

/** The ground that came with the page, coarse but there: null on a page that brought none. */
export function firstBase(): SimpleBase | null {
  const data = document.getElementById('first-ground')?.textContent;
  return data ? (JSON.parse(data) as SimpleBase) : null;
}

/** Fetches the simple base map; null when it cannot be had: the places stand without it. */
export async function loadBase(): Promise<SimpleBase | null> {
  try {
    const response = await fetch(new URL(simpleUrl, document.baseURI));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as SimpleBase;
  } catch (error) {
    console.warn(error);
    return null;
  }
}
