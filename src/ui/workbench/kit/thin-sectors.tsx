import type { PlaceSummary } from '../../../domain/place.ts';
import { SECTORS } from '../../../domain/vocabulary.ts';
import { text } from '../../../text/later.ts';
import { clauses } from '../../../text/text.ts';

/** A sector is thin on the map where fewer than this share of so many places are drawn. */
const THIN = { share: 1 / 3, least: 5 };

/** Of which sectors the map shows so little that nothing can be read off it: most of their places have no position. */
export function ThinSectors({ places }: { places: readonly PlaceSummary[] }) {
  const thin = SECTORS.flatMap((sector) => {
    const all = places.filter(({ sectors }) => sectors.includes(sector));
    const drawn = all.filter(({ geometry }) => geometry !== null).length;
    return all.length >= THIN.least && drawn / all.length < THIN.share ? [{ sector, drawn, n: all.length }] : [];
  });
  if (thin.length === 0) return null;
  const words = thin.map(({ sector, drawn, n }) =>
    text('spread.thinOne', { sector: text(`sector.${sector}`), drawn, n }),
  );
  return <p class="hint">{text('spread.thin', { sectors: clauses(words) })}</p>;
}
