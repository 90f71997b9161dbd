import { text } from '../../text/later.ts';
import { present, shareOf, totalOf, wordsOf } from './cover-words.ts';
import { COVERS, type CoverCounts } from './coverage.ts';

/** The classes of sentences as parts of one bar; its name says the numbers. */
export const CoverBar = ({ counts }: { counts: CoverCounts }) => (
  <div class="cover-bar" role="img" aria-label={wordsOf(counts)}>
    {present(counts).map((cover) => (
      <span key={cover} data-cover={cover} style={{ flexGrow: counts[cover] }} />
    ))}
  </div>
);

/** The bar of the whole report, with what each part means, its number and its share. */
export function CoverMeter({ counts }: { counts: CoverCounts }) {
  const total = totalOf(counts);
  return (
    <div class="cover-meter">
      <CoverBar counts={counts} />
      <ul class="cover-key">
        {COVERS.map((cover) => (
          <li key={cover}>
            <span class="cover-swatch" data-cover={cover} aria-hidden="true" />
            <span>{text(`cover.${cover}`)}</span>
            <b data-count={cover}>{counts[cover]}</b>
            <span class="count">{shareOf(counts[cover], total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
