import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tidyLines } from '../../../src/build/draft/draft.ts';
import { repairText } from '../../../src/build/draft/restore/repair-text.ts';
import { restoreReport } from '../../../src/build/report/restore.ts';
import { ATLAS } from '../../atlas.ts';

const GLOSSED = '現(xiàn)在,我代表縣政府報(bào)告工作,請(qǐng)予審議。';
const restore = (text: string): string => {
  const { repairs, unproved } = repairText(text);
  return restoreReport(text, repairs, { unproved });
};

describe('a damaged text', () => {
  it('loses its glosses and its Traditional characters', () => {
    expect(restore(GLOSSED)).toBe('现在，我代表县政府报告工作，请予审议。');
  });

  it('gets back the byte with which the run after it reads as sound text, with the bytes in the record', () => {
    const text = `${GLOSSED}升級項目30個。?!氨狈剿愎取苯ㄔO(shè)拉開序幕`.replace('。?', '?');
    const { repairs, unproved } = repairText(text);
    expect(repairs).toMatchObject([{ read: '個。“北方算谷”建設', edits: [{ at: 2, remove: '3f', insert: 'a1' }] }]);
    expect(unproved).toEqual([]);
    expect(restore(text)).toContain('30个。“北方算谷”建设拉开序幕');
  });

  it('stays as received where nothing proves what was lost, and says so', () => {
    const text = `${GLOSSED}深入推進燃?xì)?、自建房排查。`;
    const { repairs, unproved } = repairText(text);
    expect(repairs).toEqual([]);
    expect(unproved.map(({ quote }) => quote).join()).toContain('燃?');
    expect(restore(text)).toContain('燃?xì');
  });

  it('of the reviewed atlas is never restored otherwise than people did', () => {
    const received = tidyLines(readFileSync(join(ATLAS, 'reports/2023/received.txt'), 'utf8'));
    const byHand = readFileSync(join(ATLAS, 'reports/2023/report.txt'), 'utf8');
    const { repairs } = repairText(received);
    expect(repairs.length).toBeGreaterThan(2);
    for (const { restored } of repairs) expect(byHand).toContain(restored);
  });

  it('may be Traditional without a gloss', () => {
    const text = '我縣將持續實施生態水系工程,開工建設龍江生態城。';
    expect(repairText(text).isConverted).toBe(true);
    expect(restore(text)).toBe('我县将持续实施生态水系工程，开工建设龙江生态城。');
  });

  it('that is none is left alone, narrow marks and all', () => {
    const text = '2021年,全区完成投资100亿元(预计数)?';
    expect(repairText(text)).toEqual({ repairs: [], unproved: [], isConverted: false });
  });
});
