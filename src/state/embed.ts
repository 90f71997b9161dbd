/** Whether an address asks for the map and card alone, to stand in another page. Anything but 0 and 1 is ignored. */
export function readEmbed(search: string): { readonly embedded: boolean; readonly ignored: readonly string[] } {
  const raw = new URLSearchParams(search).get('embed') ?? '';
  const isKnown = raw === '' || raw === '0' || raw === '1';
  return { embedded: raw === '1', ignored: isKnown ? [] : [`embed=${raw}`] };
}

/** The same query string without that wish. */
export function withoutEmbed(search: string): string {
  const parts = search.replace(/^\?/, '').split('&');
  const others = parts.filter((part) => part !== '' && !new URLSearchParams(part).has('embed'));
  return others.length > 0 ? `?${others.join('&')}` : '';
}
