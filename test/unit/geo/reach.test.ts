import { describe, expect, it } from 'vitest';
import { cover } from '../../../src/geo/coverage.ts';
import { areaOf } from '../../../src/geo/measure.ts';
import { measureReach, type ReachPart, type ReachRequest } from '../../../src/geo/reach.ts';
import { reachResult } from '../../../src/geo/reach-result.ts';
import { runReach } from '../../../src/geo/run-reach.ts';
import { ground, references } from './references.ts';

const inside = references.points.map((at) => ({ at, precisionM: 200 }));
const FAR = { at: [123.2, 42.1], precisionM: 100 } as const;
const request: ReachRequest = { points: [...inside, FAR], radiusM: 1000, others: [500, 2000], ground };
const parts = [...measureReach(request)];
const [first] = parts;
if (first?.kind !== 'reach') throw new Error('the radius that was asked for comes first');
const { reach } = first;

describe('reach', () => {
  it('leaves out points that cannot reach the district, and covers no less without them', () => {
    const all = cover({ points: request.points, radiusM: 1000, ground });
    expect(reach.used).toBeLessThan(request.points.length);
    expect(reach.used).toBe(reach.discs.length);
    expect(reach.which).not.toContain(request.points.indexOf(FAR));
    expect(reach.which).toHaveLength(reach.used);
    expect(reach.built).toEqual(all.built);
    expect(reach.district.mostM2).toBeCloseTo(all.district.mostM2, 0);
    expect(reach.sumM2).toBeLessThan(all.sumM2);
  });

  it('answers the further radii in their order, growing with the radius', () => {
    const rows = parts.slice(1).map((part) => (part.kind === 'row' ? part.row : null));
    expect(rows.map((row) => row?.radiusM)).toEqual([500, 2000]);
    expect(rows[0]?.built.coveredM2).toBeLessThan(reach.built.coveredM2);
    expect(rows[1]?.built.coveredM2).toBeGreaterThan(reach.built.coveredM2);
  });

  it('is taken away as three areas whose shares are those of their areas, with bounds the right way round', () => {
    const [covered, gaps, builtGaps] = reachResult(reach, { kind: '学校' }).features.map(
      ({ properties }) => properties,
    );
    expect([covered?.part, gaps?.part, builtGaps?.part]).toEqual(['covered', 'gaps', 'built_gaps']);
    expect((covered?.share ?? 0) + (gaps?.share ?? 0)).toBeCloseTo(1, 9);
    expect(covered?.area_m2).toBeCloseTo((covered?.share ?? 0) * areaOf(ground.outline), -1);
    expect(builtGaps?.area_m2).toBeCloseTo((builtGaps?.share ?? 0) * areaOf(ground.built), -1);
    for (const part of [covered, gaps, builtGaps]) {
      expect(part?.share_least).toBeLessThan(part?.share ?? 0);
      expect(part?.share_most).toBeGreaterThan(part?.share ?? 1);
      expect(part).toMatchObject({ kind: '学校', radius_m: 1000, points: reach.used });
    }
  });
});

/** A worker that answers when told to. */
class StandIn extends EventTarget {
  isEnded = false;
  asked: unknown = null;
  postMessage = (message: unknown): void => {
    this.asked = message;
  };
  terminate = (): void => {
    this.isEnded = true;
  };
  answer = (part: ReachPart | undefined): boolean => this.dispatchEvent(new MessageEvent('message', { data: part }));
}

describe('a run', () => {
  const start = () => {
    const worker = new StandIn();
    const heard: string[] = [];
    const events = { part: ({ kind }: ReachPart) => heard.push(kind), failed: () => heard.push('failed') };
    return { worker, heard, stop: runReach(request, events, () => worker as unknown as Worker) };
  };

  it('hears every radius and ends its worker with the last', () => {
    const { worker, heard } = start();
    expect(worker.asked).toBe(request);
    parts.slice(0, 2).forEach(worker.answer);
    expect(worker.isEnded).toBe(false);
    worker.answer(parts[2]);
    expect([heard, worker.isEnded]).toEqual([['reach', 'row', 'row'], true]);
  });

  it('that was given up hears nothing more', () => {
    const { worker, heard, stop } = start();
    stop();
    worker.answer(parts[0]);
    worker.dispatchEvent(new Event('error'));
    expect([heard, worker.isEnded]).toEqual([[], true]);
  });

  it('says once that its worker died', () => {
    const { worker, heard } = start();
    worker.dispatchEvent(new Event('error'));
    worker.dispatchEvent(new Event('error'));
    expect([heard, worker.isEnded]).toEqual([['failed'], true]);
  });
});
