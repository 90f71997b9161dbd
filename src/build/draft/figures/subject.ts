import type { Measure } from '../../../domain/figure.ts';

const STOP = /[，。；：！？、,;:!?“”（）()\n]/;
const LEADING =
  /^(?:预计|全年|共|已|将|力争|确保|要|完成|实现|新增|新建|建成|达到|达|为|是|和|及|与|其中|同比|分别|均|累计|全县|全区|全市|全州|进一步|继续|改造|提升|新建成|超过|突破|在|到|等|一批|并|即|约|近|至|率先|新|年内)+/;
const TRAILING =
  /(?:达到|达|为|是|实现|完成|增长|下降|提高|提升|约|超过|突破|共|有|至|到|在|控制|保持|稳定|增至|提升至|提高到|压缩至|同比|分别|均|等|了|的|近|已)+$/;

/** What a number counts, in the words around it: before it to the last mark, or after it where a unit of pieces precedes its noun. */
export function subjectOf(text: string, at: number, end: number, last: string, measure: Measure): string {
  const before = back(text, at).replace(LEADING, '').replace(TRAILING, '').replace(LEADING, '');
  const after = forth(text, end);
  if (measure === 'rate') {
    const own = back(text, at)
      .replace(/(?:分别)?(?:同比)?(?:增长|下降|提高|增幅|增速|降低|改善|减少|增加(?!值)|上升).*$/, '')
      .replace(LEADING, '')
      .replace(TRAILING, '');
    return `${own.length >= 2 ? own : last || before || after}增速`;
  }
  if (before.length >= 2 && !(/等$/.test(back(text, at)) && after.length >= 2)) return trim(before);
  if (after.length >= 2) return trim(after);
  return trim(last || before + after) || '未述事项';
}

function back(text: string, at: number): string {
  let from = at;
  while (from > 0 && !STOP.test(text[from - 1] ?? '') && !/[\d]/.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at);
}

function forth(text: string, end: number): string {
  let to = end;
  while (to < text.length && !STOP.test(text[to] ?? '') && !/\d/.test(text[to] ?? '') && to - end < 14) to += 1;
  return text.slice(end, to);
}

const trim = (words: string): string => (words.length > 24 ? words.slice(-24) : words);
