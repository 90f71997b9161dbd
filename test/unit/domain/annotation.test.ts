import { expect, test } from 'vitest';
import { toAnnotations } from '../../../src/build/publish/annotations.ts';
import { annotateMention, annotatePassage, quoteSpan } from '../../../src/domain/annotation.ts';
import { dataset } from '../dataset.ts';

const { passages, reports, mentions } = dataset;
const textOf = new Map(passages.map(({ id, text }) => [id, text]));

test('what is made from the page’s own words is what is published, for every mention', () => {
  const published = (toAnnotations(dataset) as { first: { items: object[] } }).first.items;
  const made = mentions.map(({ place, passage, start, end, madeBy }) => {
    const span = { place, passage, start, end, madeBy };
    return annotateMention(quoteSpan(textOf.get(passage) ?? '', span), reports[0]?.sha256 ?? '', {
      site: '../',
      data: '',
    });
  });
  expect(made.length).toBeGreaterThan(150);
  expect(made).toEqual(published);
});

test('a span is quoted by code points, with enough around it to be found once', () => {
  const text = '𠀀建甲园，𠀀建甲园，又建甲园，又又建甲园';
  const quoted = quoteSpan(text, { passage: 'p1' as never, start: 7, end: 9 });
  expect(quoted.exact).toBe('甲园');
  expect(text.split(quoted.prefix + quoted.exact + quoted.suffix)).toHaveLength(2);
});

test('references are absolute where the roots are', () => {
  const [mention] = mentions;
  if (!mention) throw new Error('no mention');
  const roots = { site: 'https://host.example/', data: 'https://host.example/data/' };
  const references = JSON.stringify(annotateMention(mention, reports[0]?.sha256 ?? '', roots)).match(
    /"(id|source)":"[^"]+"/g,
  );
  expect(references?.every((reference) => reference.includes('"https://host.example/'))).toBe(true);
});

test('a passage is annotated whole, by the same hash', () => {
  const passage = passages[8];
  if (!passage) throw new Error('no passage');
  const made = annotatePassage(passage.id, passage.text, reports[0]?.sha256 ?? '', {
    site: 'https://host.example/',
    data: '',
  });
  expect(made).toMatchObject({
    id: `https://host.example/?passage=${passage.id}`,
    motivation: 'bookmarking',
    target: {
      source: { sha256: reports[0]?.sha256 ?? '' },
      selector: {
        value: passage.id,
        refinedBy: [
          { exact: passage.text, prefix: '', suffix: '' },
          { start: 0, end: [...passage.text].length },
        ],
      },
    },
  });
});
