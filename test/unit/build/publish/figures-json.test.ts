import { describe, expect, it } from 'vitest';
import { publishOpenData } from '../../../../src/build/publish/open-data.ts';
import { dataset } from '../../dataset.ts';

interface Published {
  readonly id: string;
  readonly value: number | null;
  readonly normalised: { readonly value: number; readonly unit: string } | null;
  readonly target: {
    readonly selector: {
      readonly value: string;
      readonly refinedBy: readonly [
        { readonly exact: string; readonly prefix: string; readonly suffix: string },
        { readonly start: number; readonly end: number },
      ];
    };
  };
}

const { figures } = JSON.parse(publishOpenData(dataset).get('figures.json') ?? '{}') as { figures: Published[] };

describe('figures.json', () => {
  it('holds every figure, its selectors cutting the same words from the passage', () => {
    expect(figures.length).toBeGreaterThan(200);
    for (const { target } of figures) {
      const { value: id, refinedBy } = target.selector;
      const [quote, position] = refinedBy;
      const points = [...(dataset.passages.find((passage) => passage.id === id)?.text ?? '')];
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(points.join('')).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });

  it('gives numbers verbatim and normalised, and none that cannot be read', () => {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    expect(byId.get('2022-tax-cuts')).toMatchObject({
      value: 13.5,
      unit: '亿元',
      normalised: { value: 1_350_000_000, unit: '元' },
    });
    expect(byId.get('2023-major-science-projects')).toMatchObject({
      value: null,
      normalised: null,
      reason: expect.stringMatching('无法辨认'),
    });
  });
});
