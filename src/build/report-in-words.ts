import { SOLE_NAME, SPAN } from '../domain/years.ts';

/** What the atlas is of, as titles and descriptions of its pages have it. */
export const REPORT_IN_WORDS: string = SOLE_NAME?.zh ?? `${SPAN} 政府工作报告`;
