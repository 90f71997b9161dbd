import { describe, expect, it } from 'vitest';
import { readCamera, readRoute } from '../../../src/state/route.ts';
import { readViews } from '../../../tools/pictures/views.ts';
import { dataset } from '../dataset.ts';

const { places, passages } = dataset;
const known = {
  sections: [],
  hasPlace: (id: string) => places.some((place) => place.id === id),
  hasPassage: (id: string) => passages.some((passage) => passage.id === id),
};
/** What the page would set aside of an address. */
function listIgnored(path: string): string[] {
  const { search, hash } = new URL(path, 'http://atlas/');
  return [...readRoute(search, known).ignored, ...(readCamera(hash) === 'junk' ? [hash] : [])];
}
const good = { name: 'whole', path: '', viewport: { width: 1440, height: 900 }, colorScheme: 'light' };
const reading =
  (...views: unknown[]) =>
  () =>
    readViews(JSON.stringify(views));

describe('the views of the picture set', () => {
  it('are some twenty, in both themes, on desk and phone', () => {
    const views = readViews();
    expect(views.length).toBeGreaterThanOrEqual(20);
    for (const scheme of ['light', 'dark']) {
      const widths = views.filter(({ colorScheme }) => colorScheme === scheme).map(({ viewport }) => viewport.width);
      expect(Math.min(...widths)).toBeLessThan(400);
      expect(Math.max(...widths)).toBeGreaterThan(1200);
    }
  });

  it.each(readViews().map(({ name, path }) => [name, path]))('%s names only what exists: “%s”', (name, path) => {
    const ignored = listIgnored(path);
    if (name.startsWith('junk-')) expect(ignored).not.toEqual([]);
    else expect(ignored).toEqual([]);
  });
});

describe('a wrong view', () => {
  it.each([
    [{ ...good, name: 'Two Words' }, 'view 1 (Two Words): name: expected lower-case words'],
    [{ ...good, path: 'place=xiuhu' }, 'view 1 (whole): path: expected an address below the site'],
    [{ ...good, viewport: { width: 1440 } }, 'viewport: expected { "width", "height" } in whole pixels, 200 to 4000'],
    [{ ...good, colorScheme: 'sepia' }, 'colorScheme: expected “light” or “dark”, found "sepia"'],
    [{ ...good, steps: [{ hover: '#map' }] }, 'steps: expected a list of { "tap": selector }'],
    [
      { ...good, theme: 'dark' },
      'unknown key “theme”, expected only name, path, viewport, colorScheme, forcedColors, steps',
    ],
    ['whole', 'view 1: expected an object, found "whole"'],
  ])('is named with what was expected (%#)', (view, message) => {
    expect(reading(view)).toThrow(message);
  });

  it('may not share its name', () => {
    expect(reading(good)()).toHaveLength(1);
    expect(reading(good, good)).toThrow('found “whole” more than once');
  });

  it('every fault is listed, and bad JSON too', () => {
    expect(reading({ ...good, path: 'x' }, { ...good, colorScheme: '' })).toThrow(/view 1.*\n.*view 2/);
    expect(() => readViews('[')).toThrow(/^test\/views\.json: /);
    expect(() => readViews('{}')).toThrow('expected a list of views');
  });
});
