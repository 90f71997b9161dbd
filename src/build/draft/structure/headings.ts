import type { Doubt } from './outline.ts';

/** A line that heads what follows. `line` counts from 0. */
export interface Heading {
  readonly line: number;
  readonly level: 1 | 2;
  readonly kind: 'numbered' | 'plain' | 'glossary';
  /** The pattern of its number, where it bears one. */
  readonly numbering?: string;
  readonly year?: number | null;
}

const HAN = '[一二三四五六七八九十]+';
/** Numberings in their usual order, the highest first. */
const NUMBERINGS = [
  `^第${HAN}(?:部分|章|编|篇)`,
  `^${HAN}、`,
  `^[（(]${HAN}[）)]`,
  `^\\d{1,2}[.．、](?!\\d)`,
  `^[（(]\\d{1,2}[）)]`,
] as const;
const GLOSSARY = /^(?:名词解释|名词注释|注释|附[：:]?名词解释|附件[：:]?名词解释)[：:]?$/;
const LONGEST = 60;
const SENTENCE_END = /[。；;！!，,、]$/;
const REVIEW = /回顾|总结|完成情况|主要工作情况|这一年|过去/;
const PLAN = /安排|任务|目标|打算|部署|工作重点|计划|展望|建议/;

/** Finds the headings after the front matter, and what looks like one and was not taken. */
export function findHeadings(
  lines: readonly string[],
  after: number,
): { headings: Heading[]; runIn: string | null; doubts: Doubt[] } {
  const numbered: { line: number; rank: number }[] = [];
  const doubts: Doubt[] = [];
  const plain: number[] = [];
  const runsIn: { line: number; rank: number }[] = [];
  let glossary = -1;
  lines.forEach((line, index) => {
    if (index < after || glossary >= 0) return;
    if (GLOSSARY.test(line)) {
      glossary = index;
      return;
    }
    const rank = NUMBERINGS.findIndex((numbering) => new RegExp(numbering, 'u').test(line));
    if (rank >= 0) {
      if (isHeadingLine(line)) numbered.push({ line: index, rank });
      else if (rank <= 2 && RUN_IN.test(line)) runsIn.push({ line: index, rank });
    } else if (isPlainHeading(line, lines[index + 1])) plain.push(index);
  });
  const ranks = [...new Set(numbered.map(({ rank }) => rank))].sort((a, b) => a - b);
  const headings =
    plain.length > 0 && isPlainHigher(lines, plain, numbered[0]?.line)
      ? mix(plain, numbered, ranks, 1)
      : mix(plain, numbered, ranks, 0);
  const glossaries: Heading[] = glossary < 0 ? [] : [{ line: glossary, level: 1, kind: 'glossary' }];
  const { runIn, left } = readRunIns(runsIn, numbered);
  doubts.push(...left.map(({ line }) => ({ ...RUNS_IN, line: line + 1 })));
  return { headings: [...headings, ...glossaries].sort((a, b) => a.line - b.line), runIn, doubts };
}

const RUN_IN = /^[（(]?[^。；]{3,40}。./;
const RUNS_IN = {
  zh: '序号后紧接正文，标题未与正文分开，按正文收入',
  en: 'a numbered heading runs into its paragraph; taken as text',
};

/** Paragraphs that open with their own numbered heading: sections where no line of that numbering stands alone. */
function readRunIns(
  runsIn: readonly { line: number; rank: number }[],
  numbered: readonly { rank: number }[],
): { runIn: string | null; left: readonly { line: number }[] } {
  const rank = Math.min(...runsIn.map((each) => each.rank));
  const isTaken = runsIn.length === 0 || rank < 1 || numbered.some((each) => each.rank >= rank);
  if (isTaken) return { runIn: null, left: runsIn };
  return { runIn: `(${NUMBERINGS[rank]}[^。；]{2,40})。`, left: runsIn.filter((each) => each.rank !== rank) };
}

/** A number and a few words, without the stop of a sentence. */
const isHeadingLine = (line: string): boolean =>
  line.length <= LONGEST && !/[。；;！!]$/.test(line) && !/[。；;]./.test(line);

/** A short line without a stop, above a long one or one that is a heading in turn. */
function isPlainHeading(line: string, next: string | undefined): boolean {
  if (line.length > 45 || line.length < 4 || SENTENCE_END.test(line) || /[。：:]$/.test(line) || next === undefined)
    return false;
  if (/^[—─-]|^[〔[]|\||^\d+$|^(?:序号|单位|来源|责任编辑|编辑|作者|记者|审核|校对|附件)/.test(line)) return false;
  return (
    next.length >= 40 ||
    NUMBERINGS.some((numbering) => new RegExp(numbering, 'u').test(next)) ||
    REVIEW.test(line) ||
    PLAN.test(line)
  );
}

/** Whether lines without number head chapters: one of them stands before the first number and says what of the report it is. */
const isPlainHigher = (lines: readonly string[], plain: readonly number[], firstNumber: number | undefined): boolean =>
  firstNumber === undefined ||
  plain.some((line) => line < firstNumber && (REVIEW.test(lines[line] ?? '') || PLAN.test(lines[line] ?? '')));

function mix(
  plain: readonly number[],
  numbered: readonly { line: number; rank: number }[],
  ranks: readonly number[],
  shift: 0 | 1,
): Heading[] {
  const byNumber = numbered.flatMap(({ line, rank }): Heading[] => {
    const level = ranks.indexOf(rank) + 1 + shift;
    return level > 2 ? [] : [{ line, level: level as 1 | 2, kind: 'numbered', numbering: NUMBERINGS[rank] ?? '' }];
  });
  const level = shift === 1 || ranks.length === 0 ? 1 : 2;
  return [...byNumber, ...plain.map((line): Heading => ({ line, level, kind: 'plain' }))];
}
