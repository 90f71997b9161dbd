import { simpleUrl } from 'virtual:atlas';
import type { SimpleBase } from '../../contract/simple-base.ts';

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
