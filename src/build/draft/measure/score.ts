/** How many of what was sought were found, and how many of what was found are right. */
export interface Score {
  readonly sought: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
  /** What was missed, and what was wrong, in words. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** The share found and the share right, 0 to 1; of nothing all is found and right. */
export const recallOf = ({ sought, found }: Score): number => (sought === 0 ? 1 : found / sought);
export const precisionOf = ({ given, right }: Score): number => (given === 0 ? 1 : right / given);

/** Several scores as one. */
export const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (all, each) => ({
      sought: all.sought + each.sought,
      found: all.found + each.found,
      given: all.given + each.given,
      right: all.right + each.right,
      missed: [...all.missed, ...each.missed],
      wrong: [...all.wrong, ...each.wrong],
    }),
    { sought: 0, found: 0, given: 0, right: 0, missed: [], wrong: [] },
  );
