/** How a draft begins what nobody has looked at. */
const MARKS = [
  [/^草稿：由规则从报告中找出，尚未经人审核。$/, '名称与提法经人对照原文审核，尚无说明。'],
  [
    /^Draft: found in the report by rule; no person has reviewed it yet\.$/,
    'Checked against the text by a person; not described yet.',
  ],
  [/^草稿：/, ''],
  [/^Draft: (\p{L})/u, (_whole: string, first: string) => first.toUpperCase()],
] as const;

/** The same value without a word of its being a draft, however deep. */
export function unmarkDraft(value: unknown): unknown {
  if (typeof value === 'string') return MARKS.reduce((words, [mark, by]) => words.replace(mark, by as never), value);
  if (Array.isArray(value)) return value.map(unmarkDraft);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unmarkDraft(each)]));
}
