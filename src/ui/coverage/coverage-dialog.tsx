import '../kit/count-table.css';
import type { ComponentChildren } from 'preact';
import type { Section } from '../../domain/report.ts';
import { text } from '../../text/later.ts';
import { titleOf } from '../kit/names.ts';
import { usePage } from '../kit/page.ts';
import { CoverBar, CoverMeter } from './cover-meter.tsx';
import { shareOf, totalOf } from './cover-words.ts';
import { type CoverCounts, countCovers, coverSections, coverSectors } from './coverage.ts';
import { useSentences } from './use-sentences.ts';
import '../reading/reading.css';

/** How much of the report is on the map: as a whole, by section and by sector. */
export function CoverageDialog() {
  const { store, view, reading } = usePage();
  const sentences = useSentences();
  const counts = countCovers(sentences);
  const n = totalOf(counts);
  const read = (section: Section) => () => {
    view.close('coverage');
    view.open('report');
    reading.readSection(section.id);
  };
  return (
    <div class="coverage">
      <h2>{text('coverage.title')}</h2>
      <p>{text('coverage.sum', { n, m: counts.drawn, share: shareOf(counts.drawn, n), none: counts.none })}</p>
      <CoverMeter counts={counts} />
      <p class="hint">{text('coverage.how')}</p>
      <Table caption={text('coverage.bySection')} head={text('coverage.section')}>
        {coverSections(sentences, store.atlas.sections).map((row) => (
          <Row key={row.of.id} counts={row.counts}>
            <button type="button" class="link" onClick={read(row.of)}>
              {titleOf(row.of)}
            </button>
          </Row>
        ))}
      </Table>
      <Table caption={text('coverage.bySector')} head={text('coverage.sector')}>
        {coverSectors(sentences).map((row) => (
          <Row key={row.of} counts={row.counts}>
            {text(`sector.${row.of}`)}
          </Row>
        ))}
      </Table>
      <p class="hint">{text('coverage.sectorNote')}</p>
    </div>
  );
}

function Table({ caption, head, children }: { caption: string; head: string; children: ComponentChildren }) {
  return (
    <table class="count-table cover-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text('coverage.sentences')}</th>
          <th scope="col">{text('coverage.drawn')}</th>
          <th scope="col">{text('coverage.shares')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ counts, children }: { counts: CoverCounts; children: ComponentChildren }) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{totalOf(counts)}</td>
      <td>{counts.drawn}</td>
      <td>
        <CoverBar counts={counts} />
      </td>
    </tr>
  );
}
