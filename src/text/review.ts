import { zhReview } from './review/zh.ts';
import { isOwnLanguage, language } from './speak.ts';
import { createText } from './text.ts';

type ReviewTexts = Readonly<Record<keyof typeof zhReview, string>>;

/** The strings of the page that reviews drafts, in each language but Chinese: no part of what readers load. */
const FILES = import.meta.glob<Readonly<Record<string, ReviewTexts>>>(['./review/??.ts', '!./review/zh.ts']);
const texts: { [K in keyof typeof zhReview]: (typeof zhReview)[K] } = { ...zhReview };

/** Fetches these strings in the language that the page speaks. @throws when they cannot be fetched. */
export async function loadReviewTexts(): Promise<void> {
  if (isOwnLanguage()) return;
  const module = await FILES[`./review/${language()}.ts`]?.();
  Object.assign(texts, module && Object.values(module)[0]);
}

/** A string of the page that reviews drafts. */
export const say = createText(texts);
