import type { Heading } from './headings.ts';

/** Of which years the report tells, and which year a heading speaks of, by its line from 0. */
export interface Years {
  readonly reviewed: readonly number[];
  readonly planned: number | null;
  readonly ofHeading: ReadonlyMap<number, number>;
}

/** Stands for the year of a report that tells none; the editor is told. */
export const UNKNOWN = 1949;
const REVIEW = /回顾|总结|完成情况|主要工作/;
const PLAN = /任务|安排|目标|打算|部署|重点|计划|展望|建议|全力|今年/;
const FUTURE = /将|力争|计划|拟|确保|预计|全年要|继续/g;

/** Reads the years from the headings; without any from the day of the report and the words of the text. */
export function tellYears(
  lines: readonly string[],
  headings: readonly Heading[],
  date: string | null,
  hint: number | null,
): Years {
  const whole = lines.join('\n');
  const told = headings.map(({ line }) => ({ line, text: lines[line] ?? '', year: yearIn(lines[line] ?? '') }));
  const review = told.find(({ text, year }) => year !== null && REVIEW.test(text))?.year ?? null;
  const plan = told.find(({ text, year }) => year !== null && PLAN.test(text) && !REVIEW.test(text))?.year ?? null;
  const isFive =
    /过去五年|五年来|十[一二三四]五”?时期/.test(lines.slice(0, 40).join('')) &&
    told.some(({ text }) => /五年|[”“]?十[一二三四]五/.test(text));
  const fromDate = date
    ? Number(date.slice(5, 7)) >= 10
      ? Number(date.slice(0, 4))
      : Number(date.slice(0, 4)) - 1
    : null;
  const common = commonYear(whole) ?? hint;
  const isPlan =
    (/(?:重点抓好|办好|努力办好|确定|将|拟).{0,24}(?:实事|工作)/.test(whole.slice(0, 400)) &&
      !/完成情况|进展情况/.test(whole.slice(0, 200)) &&
      headings.length === 0) ||
    ((whole.match(FUTURE)?.length ?? 0) > whole.length / 150 &&
      headings.every(({ line }) => !REVIEW.test(lines[line] ?? '')));
  const last =
    review ?? (plan !== null ? plan - 1 : (fromDate ?? (common === null ? UNKNOWN : isPlan ? common - 1 : common)));
  const planned =
    plan ?? (told.some(({ text }) => PLAN.test(text)) || whole.includes(`${last + 1}年`) || isPlan ? last + 1 : null);
  const reviewed = isFive ? [4, 3, 2, 1, 0].map((back) => last - back) : [last];
  return { reviewed, planned, ofHeading: yearsOfHeadings(told, headings, last, planned) };
}

/** A chapter that looks back speaks of the last year reviewed, one that looks ahead of the planned. */
function yearsOfHeadings(
  told: readonly { line: number; text: string; year: number | null }[],
  headings: readonly Heading[],
  last: number,
  planned: number | null,
): Map<number, number> {
  const years = new Map<number, number>();
  told.forEach(({ line, text, year }, index) => {
    if (headings[index]?.level !== 1) return;
    const own = year === last || year === planned ? year : null;
    if (own !== null) years.set(line, own);
    else if (/回顾|总结|过去|五年来|这一年|工作情况|成效/.test(text)) years.set(line, last);
    else if (planned !== null && /今后|未来|任务|安排|目标|打算|重点工作|下一步|自身建设/.test(text))
      years.set(line, planned);
  });
  return years;
}

const yearIn = (text: string): number | null => {
  const found = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text);
  return found ? Number(found[1]) : null;
};

/** The year that the text names most. */
function commonYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
}
