import type { Figure } from '../../domain/figure.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { differenceOf } from './figure-difference.ts';
import { FigureBars, FigureRemarks, FigureWords, SECTOR_CHOICES, sectorLabel, toneOfSector } from './figure-parts.tsx';
import { type Mismatch, type Pair, pairFigures } from './pair-figures.ts';

/** What both years speak of: the comparable by sector, the others apart. */
export function FigurePairs({ figures }: { figures: readonly Figure[] }) {
  const { pairs, mismatches } = pairFigures(figures);
  return (
    <>
      <p class="hint">{text('figures.pairsHint', { n: pairs.length })}</p>
      {SECTOR_CHOICES.map((sector) => {
        const own = pairs.filter(({ after }) => (after.sector ?? 'general') === sector);
        return own.length > 0 && <PairTable key={sector} title={sectorLabel(sector)} pairs={own} />;
      })}
      {mismatches.length > 0 && <MismatchTable mismatches={mismatches} />}
    </>
  );
}

const PairHead = ({ last }: { last: string }) => (
  <thead>
    <tr>
      <th scope="col">{text('figures.subject')}</th>
      <th scope="col">{text('figures.before')}</th>
      <th scope="col">{text('figures.after')}</th>
      <th scope="col">{last}</th>
    </tr>
  </thead>
);

function PairTable({ title, pairs }: { title: string; pairs: readonly Pair<Figure>[] }) {
  return (
    <table class="figures-table">
      <caption>
        <h3>{title}</h3>
      </caption>
      <PairHead last={text('figures.difference')} />
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.after.id} {...toneOfSector(pair.after.sector)}>
            <th scope="row">
              {inLanguage(pair.subject)}
              <FigureBars {...pair} />
              <FigureRemarks figures={[pair.before, pair.after]} />
            </th>
            <td>
              <FigureWords figure={pair.before} />
            </td>
            <td>
              <FigureWords figure={pair.after} />
            </td>
            <td>{differenceOf(pair)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MismatchTable({ mismatches }: { mismatches: readonly Mismatch<Figure>[] }) {
  return (
    <table class="figures-table figures-apart">
      <caption>
        <h3>{text('figures.mismatches')}</h3>
        <p class="hint">{text('figures.mismatchHint', { n: mismatches.length })}</p>
      </caption>
      <PairHead last={text('figures.why')} />
      <tbody>
        {mismatches.map((mismatch) => (
          <tr key={mismatch.subject.key}>
            <th scope="row">{inLanguage(mismatch.subject)}</th>
            {[mismatch.before, mismatch.after].map((side) => (
              <td key={side[0]?.id}>
                {side.map((figure) => (
                  <FigureWords key={figure.id} figure={figure} />
                ))}
              </td>
            ))}
            <td>{whyApart(mismatch)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const scopeWords = ({ scope }: Figure): string => (scope ? inLanguage(scope) : '');

function whyApart({ before: [before], after: [after], obstacle }: Mismatch<Figure>): string {
  if (!before || !after || obstacle === 'unit' || obstacle === 'value')
    return text(`figures.obstacle.${obstacle as 'unit' | 'value'}`);
  if (obstacle === 'scope')
    return text('figures.obstacle.scope', { before: scopeWords(before), after: scopeWords(after) });
  const [from, to] = [before, after].map(({ measure }) => text(`figures.measure.${measure}`));
  return text('figures.obstacle.measure', { before: from ?? '', after: to ?? '' });
}
