import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appPolicy, framePolicy, stillPolicy, workerPolicy } from '../../../src/build/security/policy.ts';
import { secure } from '../../../src/build/security/secure-pages.ts';
import { tileAddress } from '../../../src/map/online/tianditu.ts';

const HEAD = '<html><head><meta charset="utf-8" />';
const policyIn = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const directive = (policy: string, name: string): string =>
  policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

describe('the policy of a page', () => {
  it('stands before the first script and knows it by its hash', () => {
    const html = secure(`${HEAD}<script>go()</script><script type="module" src="./a.js"></script></head></html>`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    const hash = createHash('sha256').update('go()').digest('base64');
    expect(directive(policyIn(html), 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`);
  });

  it('of a page without scripts allows none', () => {
    const policy = policyIn(secure(`${HEAD}</head></html>`));
    expect(directive(policy, 'script-src')).toBe('');
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
  });

  it('is never written into a page that it would break', () => {
    for (const inline of ['<p style="color:red">', '<style>p{}</style>', '<a onclick="x()">'])
      expect(() => secure(`${HEAD}</head><body>${inline}`)).toThrow(/expected no inline/);
    expect(() => secure('<html><head></head>')).toThrow(/expected <meta charset/);
  });

  it('allows neither inline code, nor code from text, nor any host but those of the maps', () => {
    for (const policy of [appPolicy([]), stillPolicy(), workerPolicy(), framePolicy()])
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:(\s|;|$)/);
    const asked = [0, 7].map((server) => new URL(tileAddress(server, 'vec', 'k', { z: '1', x: '1', y: '1' })).origin);
    for (const origin of [...asked, 'https://tiles.openfreemap.org'])
      expect(directive(appPolicy([]), 'connect-src').split(' ')).toContain(origin);
  });
});

describe('the samples for hosts', () => {
  it.each(['nginx.conf', 'Caddyfile', 'object-storage.md'])('%s gives the headers of this version', (name) => {
    const sample = readFileSync(`docs/hosting/${name}`, 'utf8');
    expect(sample).toContain(workerPolicy());
    expect(sample).toContain(framePolicy());
    expect(sample).toContain('public, max-age=31536000, immutable');
  });
});
