import type { PlaceId } from '../domain/ids.ts';

/** The marks of one place in the page, in the order of the text: the n-th is the place's n-th mention. */
export type Marks = ReadonlyMap<PlaceId, readonly HTMLElement[]>;

/** Places that a mark stands for; two places may share the same words. */
export const placesOfMark = (mark: HTMLElement): PlaceId[] =>
  (mark.dataset.place ?? '').split(' ').filter((id) => id !== '') as PlaceId[];

/** Finds every mark of the report once. */
export function collectMarks(article: HTMLElement): Marks {
  const marks = new Map<PlaceId, HTMLElement[]>();
  for (const mark of article.querySelectorAll<HTMLElement>('.mention')) {
    for (const place of placesOfMark(mark)) marks.set(place, [...(marks.get(place) ?? []), mark]);
  }
  return marks;
}

/** Makes every mark lead to the map, for another tab: as the page comes, it leads to the list that needs no scripts. */
export function leadToMap(article: HTMLElement): void {
  for (const mark of article.querySelectorAll<HTMLAnchorElement>('a.mention'))
    mark.href = `?place=${placesOfMark(mark)[0]}`;
}

/** Makes a painter that gives a class to exactly the elements it is told, touching only those that change. */
export function createPainter(className: string): (elements: Iterable<Element>) => void {
  let painted: ReadonlySet<Element> = new Set();
  return (elements) => {
    const next = new Set(elements);
    for (const element of painted) if (!next.has(element)) element.classList.remove(className);
    for (const element of next) if (!painted.has(element)) element.classList.add(className);
    painted = next;
  };
}

/** Marks that stand only for places which are not shown: they read as plain text. */
export function marksOff(marks: Marks, shown: ReadonlySet<PlaceId>): Set<HTMLElement> {
  const off = new Set<HTMLElement>();
  for (const [place, elements] of marks) if (!shown.has(place)) for (const element of elements) off.add(element);
  for (const place of shown) for (const element of marks.get(place) ?? []) off.delete(element);
  return off;
}
