import { draftUrl } from 'virtual:atlas';
import { render } from 'preact';
import { title } from '#about';
import { openReview } from '../data/review.ts';
import { recallText } from '../state/preferences.ts';
import { loadReviewTexts, say } from '../text/review.ts';
import { inLanguage } from '../text/speak.ts';
import { createReview } from '../ui/review/review.ts';
import { ReviewPage } from '../ui/review/review-page.tsx';
import { beginLanguage } from './begin.ts';

/** Starts the page that reviews a draft. */
export async function startReview(root: HTMLElement, end: AbortSignal): Promise<void> {
  const theme = recallText('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  await beginLanguage();
  await loadReviewTexts().catch(console.warn);
  document.title = `${say('review.title')} · ${inLanguage(title)}`;
  const open = async (): Promise<void> => {
    render(
      <p class="review-alone" role="status">
        {say('review.loading')}
      </p>,
      root,
    );
    try {
      const { begun, keeper } = await openReview(draftUrl, end);
      const review = createReview(begun, keeper);
      window.addEventListener(
        'beforeunload',
        (event) => {
          if (review.changes.value.size > 0 || review.saving.value !== 'saved') event.preventDefault();
        },
        { signal: end },
      );
      render(<ReviewPage review={review} />, root);
    } catch (error) {
      render(
        <p class="review-alone" role="alert">
          {say('review.broken', { why: (error as Error).message })}{' '}
          <button type="button" class="button" onClick={() => void open()}>
            {say('review.again')}
          </button>
        </p>,
        root,
      );
    }
  };
  await open();
}
