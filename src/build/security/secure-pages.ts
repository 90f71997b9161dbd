import type { Plugin } from 'vite';
import { appPolicy, singlePolicy, stillPolicy } from './policy.ts';

/** Writes into each built page what it may load and run. Not in development, where Vite itself runs inline code. */
export function securePages(): Plugin {
  return {
    name: 'secure-pages',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: secure },
  };
}

/** @throws when the page holds what its own policy would block */
export function secure(html: string): string {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const blocked = /<style\b|<[^>]+\s(?:style|on[a-z]+)=/.exec(html);
  if (blocked)
    throw new Error(
      `secure-pages: ${html.slice(blocked.index, blocked.index + 120)}: expected no inline style or handler`,
    );
  const inline = scripts
    .filter(([, attributes = '']) => !/\ssrc=|json/.test(attributes))
    .map(([, , code = '']) => code);
  const policy = scripts.length > 0 ? appPolicy(inline) : stillPolicy();
  return govern(html, policy);
}

/** Writes into a page that holds all its code what it may run. @throws as `secure` */
export function secureSingle(html: string): string {
  const inner = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, code = '']) => code);
  const linked = /<(script|link)\b[^>]*\s(src|href)="(?!data:)[^"]*"/.exec(
    html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, ''),
  );
  if (linked) throw new Error(`secure-pages: ${linked[0]}: expected nothing beside the page`);
  return govern(html, singlePolicy(inner('script'), inner('style')));
}

/** Before anything that the policy is to govern. */
function govern(html: string, policy: string): string {
  const first = '<meta charset="utf-8" />';
  if (!html.includes(first)) throw new Error(`secure-pages: expected ${first} at the head of the page`);
  return html.replace(first, `${first}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}
