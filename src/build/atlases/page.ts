import { addressIn, pageIn } from '../../contract/atlas-index.ts';
import { ATLASES_LANGUAGES, type AtlasesLanguage, type Say, sayIn } from '../../text/atlases.ts';
import { escapeHtml } from '../publish/report-html.ts';
import { indexPolicy } from '../security/index-policy.ts';
import type { Write } from './write-index.ts';

/** What a page is written with: its language, and the way from it to the root of the site. */
export interface Page {
  readonly language: AtlasesLanguage;
  readonly say: Say;
  /** A text in two languages as safe HTML. */
  readonly of: (text: Readonly<Record<AtlasesLanguage, string>>) => string;
  /** The way from the page to an address, in the page's language; safe in an attribute. */
  readonly to: (address: string) => string;
  /** The way to an atlas, or to a place in it. */
  readonly toAtlas: (slug: string, place?: string) => string;
}

/** Addresses of what all pages load, from the root. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** The folder of the index. */
  readonly index: string;
}

/** Writes a page in every language, each with the way to the others and the search, which shows itself once its script runs. */
export function writePage(
  path: string,
  assets: PageAssets,
  write: Write,
  render: (page: Page) => { readonly title: string; readonly body: string },
): void {
  const up = '../'.repeat(path.split('/').length - 1);
  for (const language of ATLASES_LANGUAGES) {
    const say = sayIn(language);
    const to = (address: string): string => escapeHtml(`${up}${pageIn(address, language)}` || './');
    const toAtlas = (slug: string, place: string | null = null): string => to(addressIn(slug, place, language));
    const { title, body } = render({ language, say, of: (text) => escapeHtml(text[language]), to, toAtlas });
    const others = ATLASES_LANGUAGES.filter((other) => other !== language).map(
      (other) =>
        `<a href="${escapeHtml(up + pageIn(path, other))}" lang="${other}" hreflang="${other}">${say('atlases.other')}</a>`,
    );
    write(
      pageIn(path, language),
      `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : language}" data-language="${language}" data-root="${up || './'}" data-index="${assets.index}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${indexPolicy()}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${title}</title>
    <meta name="description" content="${title}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#14181d" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}${assets.style}" />
    <script type="module" src="${up}${assets.script}"></script>
  </head>
  <body>
    <nav class="languages">${others.join(' ')}</nav>
    <main>
${body.replace('<!--search-->', () => renderSearch(say))}
    </main>
  </body>
</html>
`,
    );
  }
}

const renderSearch = (say: Say): string => `<search id="search" role="search" hidden>
<label for="query">${say('atlases.search')}</label>
<input id="query" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="hint" />
<p id="hint">${say('atlases.hint')}</p>
<p id="status" role="status"></p>
<ol id="results"></ol>
</search>`;
