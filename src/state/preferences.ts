import { slug } from '#about';

const PREFIX = `${slug}:`;

/** Stores a preference, and answers whether it was stored: storage may be forbidden or full, and a preference is not worth an error. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a preference. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // What cannot be stored cannot be kept either.
  }
}

/** The stored preference, if it is one of those allowed. */
export function recall<T extends string>(key: string, allowed: readonly T[]): T | null {
  const stored = recallText(key);
  return allowed.find((value) => value === stored) ?? null;
}

/** The stored preference, or null. */
export function recallText(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}
