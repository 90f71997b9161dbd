import type { Span } from '../../domain/span.ts';
import { usePage } from './page.ts';

interface WordsProps {
  readonly span: Span;
  readonly words: string;
  readonly title?: string;
}

/** Words of the report in a dialog; they lead to where they stand. */
export function WordsLink({ span: { passage, start, end }, words, title }: WordsProps) {
  const { readWords } = usePage().reading;
  return (
    <a
      class="figure-words"
      lang="zh-CN"
      href={`?passage=${passage}`}
      {...(title && { title })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // Closed first: a closing dialog gives the focus back, and the words want it.
        event.currentTarget.closest('dialog')?.close();
        readWords(passage, start, end, 'figures');
      }}
    >
      {words}
    </a>
  );
}
