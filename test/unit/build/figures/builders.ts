import type { SourceFigure } from '../../../../src/build/figures/source-figure.ts';
import type { FigureId } from '../../../../src/domain/figure.ts';
import type { PassageId } from '../../../../src/domain/ids.ts';
import { quote } from '../../../../src/domain/text-quote.ts';

export const TEXT = '新建口袋公园130座，进一步提升。';

/** A record that passes every check against `aReport(TEXT)`. */
export function aFigure(changes: Partial<SourceFigure> = {}): SourceFigure {
  return {
    id: '2022-pocket-parks' as FigureId,
    subject: { key: 'pocket-parks', zh: '口袋公园', en: 'pocket parks' },
    value: 130,
    unit: '座',
    qualifier: null,
    kind: 'achieved',
    measure: 'added',
    year: 2022,
    sector: 'ecology',
    place: null,
    passage: '2023-c1-p1' as PassageId,
    ...quote(TEXT, TEXT.indexOf('130'), '130座'.length),
    madeBy: 'rule',
    ...changes,
  };
}
