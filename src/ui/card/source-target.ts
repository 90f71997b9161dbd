/** Where a source leads: an address on the web, a passage of the report, or nowhere. */
export function sourceTarget(ref: string): { href: string } | { passage: string } | null {
  if (/^https?:\/\//.test(ref)) return { href: ref };
  const report = /^report:(.+)$/.exec(ref);
  if (report?.[1]) return { passage: report[1] };
  const github = /^github:([\w.-]+\/[\w.-]+):([^@]+)@([0-9a-f]{7,40})$/.exec(ref);
  if (!github) return null;
  const [, repo, path = '', commit] = github;
  return { href: `https://github.com/${repo}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}` };
}
