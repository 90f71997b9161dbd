import { expect, test } from 'vitest';
import { collectMarks, createPainter, marksOff } from '../../../src/reader/marks.ts';
import { placeId } from '../domain/builders.ts';

interface FakeMark {
  dataset: { place: string };
  classes: Set<string>;
  touched: number;
}

/** As much of an element as the marks need; it counts how often it is touched. */
function aMark(place: string): FakeMark & HTMLElement {
  const mark: FakeMark = { dataset: { place }, classes: new Set(), touched: 0 };
  const classList = {
    add(name: string) {
      mark.classes.add(name);
      mark.touched++;
    },
    remove(name: string) {
      mark.classes.delete(name);
      mark.touched++;
    },
  };
  return Object.assign(mark, { classList }) as unknown as FakeMark & HTMLElement;
}

const collect = (...marks: HTMLElement[]) => collectMarks({ querySelectorAll: () => marks } as unknown as HTMLElement);

test('the n-th mark of a place is its n-th mention, shared words count for both', () => {
  const [first, shared, last] = [aMark('a'), aMark('b a'), aMark('a')];
  const marks = collect(first, shared, last);
  expect(marks.get(placeId('a'))).toEqual([first, shared, last]);
  expect(marks.get(placeId('b'))).toEqual([shared]);
});

test('painting touches only what changes', () => {
  const [one, two, three] = [aMark('a'), aMark('b'), aMark('c')];
  const paint = createPainter('is-selected');
  paint([one, two]);
  paint([two, three]);
  expect([one, two, three].map((mark) => [mark.classes.has('is-selected'), mark.touched])).toEqual([
    [false, 2],
    [true, 1],
    [true, 1],
  ]);
});

test('a mark is off when none of its places is shown', () => {
  const [first, shared, other] = [aMark('a'), aMark('b a'), aMark('c')];
  const marks = collect(first, shared, other);
  expect([...marksOff(marks, new Set([placeId('b')]))]).toEqual([first, other]);
  expect(marksOff(marks, new Set(['a', 'b', 'c'].map(placeId))).size).toBe(0);
});
