import { slug } from '#about';
/** The name of the cache that holds one version of the site at one address; several sites may share a host. */
export const keptName = (scope: string, version: string): string => `${slug} ${scope} ${version}`;

/** The version that a cache of this site holds, or null when it is none of ours. */
export function versionOf(name: string, scope: string): string | null {
  const start = keptName(scope, '');
  return name.startsWith(start) ? name.slice(start.length) : null;
}
