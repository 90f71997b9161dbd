import '../ui/reading/translated.css';
import { loadSummaries } from '../data/later.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { SectionSummary } from '../domain/summary.ts';
import { SOLE_NAME } from '../domain/years.ts';
import { text } from '../text/later.ts';
import { inLanguage } from '../text/speak.ts';
import { find } from './find.ts';
import { withNames, withTitles } from './translate-atlas.ts';

export interface Translation {
  atlas(plain: Atlas): Atlas;
  /** What did not come, in words. */
  readonly trouble: string | null;
}

/**
 * What readers of another language get beside the report: each section's title and what it says in short. The report itself
 * is not touched; without the summaries there is only the report (`trouble` says so). Never throws but for an abort.
 */
export async function translateReport(end: AbortSignal): Promise<Translation> {
  translatePage();
  const loaded = await loadSummaries(end);
  if (!loaded.ok) {
    console.warn(loaded.error);
    return { atlas: withNames, trouble: text('summary.failed') };
  }
  const atlas = (plain: Atlas): Atlas => {
    const article = find('report');
    for (const link of article.querySelectorAll('.passage-link')) {
      link.setAttribute('aria-label', text('reader.choosePassage'));
      link.setAttribute('lang', document.documentElement.lang);
    }
    for (const link of article.querySelectorAll<HTMLElement>('[data-turn]')) {
      link.textContent = link.dataset.en ?? '';
      link.lang = 'en';
    }
    for (const summary of loaded.value) putAbove(article, summary);
    return withNames(withTitles(plain, loaded.value));
  };
  return { atlas, trouble: null };
}

/** What the page itself says in Chinese. */
function translatePage(): void {
  const report = SOLE_NAME && inLanguage(SOLE_NAME);
  document.title = report ? text('app.documentTitle.named', { report }) : text('app.documentTitle');
  const description = report ? text('app.description.named', { report }) : text('app.description');
  document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  find('splitter').setAttribute('aria-label', text('reader.divider'));
}

/** Beside the passages, not in one: nothing that counts characters or quotes words sees it. */
function putAbove(article: HTMLElement, { section, titleEn, en }: SectionSummary): void {
  const root = article.querySelector(`[data-section="${CSS.escape(section)}"]`);
  if (!root) return;
  const aside = document.createElement('aside');
  aside.className = 'summary';
  aside.lang = 'en';
  aside.setAttribute('aria-label', `${text('summary.tag')}: ${titleEn}`);
  const tag = document.createElement('p');
  tag.className = 'summary-tag';
  tag.lang = document.documentElement.lang;
  tag.textContent = text('summary.tag');
  const title = document.createElement('p');
  title.className = 'summary-title';
  title.textContent = titleEn;
  const words = document.createElement('p');
  words.textContent = en;
  aside.append(tag, title, words);
  root.prepend(aside);
}
