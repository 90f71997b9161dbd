/** Caches in memory, as far as the shelf uses them; `room` bytes fit in. */
export class FakeCaches {
  readonly held = new Map<string, Map<string, Response>>();
  room = Number.POSITIVE_INFINITY;

  has = async (name: string): Promise<boolean> => this.held.has(name);
  keys = async (): Promise<string[]> => [...this.held.keys()];
  delete = async (name: string): Promise<boolean> => this.held.delete(name);

  match = async (url: string, options?: { cacheName?: string }): Promise<Response | undefined> => {
    const names = options?.cacheName === undefined ? [...this.held.keys()] : [options.cacheName];
    return names.map((name) => this.held.get(name)?.get(url)?.clone()).find((found) => found !== undefined);
  };

  open = async (name: string): Promise<Pick<Cache, 'match' | 'put' | 'keys'>> => {
    const cache = this.held.get(name) ?? new Map<string, Response>();
    this.held.set(name, cache);
    return {
      match: async (url) => cache.get(String(url))?.clone(),
      keys: async () => [...cache.keys()].map((url) => new Request(url)),
      put: async (url, response) => {
        this.room -= (await response.clone().arrayBuffer()).byteLength;
        if (this.room < 0) throw new DOMException('full', 'QuotaExceededError');
        cache.set(String(url), response.clone());
      },
    };
  };

  /** As what the shelf takes. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
