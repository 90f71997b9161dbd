import { isFingerprinted } from './shelf.ts';

/**
 * The path under which the answer to a request is kept; null for what the worker lets pass: other hosts, other sites of this host,
 * writes, parts of files, and files that no version lists.
 */
export function pathOf(
  request: Pick<Request, 'method' | 'url' | 'mode' | 'headers'>,
  scope: string,
  isListed: (path: string) => boolean,
): string | null {
  const url = new URL(request.url);
  const whole = url.origin + url.pathname;
  if (request.method !== 'GET' || !whole.startsWith(scope) || request.headers.has('range')) return null;
  const path = whole.slice(scope.length).replace(/^index\.html$/, '');
  return isListed(path) || isFingerprinted(path) ? path : null;
}
