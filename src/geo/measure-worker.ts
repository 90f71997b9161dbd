import { MEASURES, type MeasureName } from './measures.ts';

self.addEventListener('message', ({ data: { name, ask } }: MessageEvent<{ name: MeasureName; ask: never }>) => {
  self.postMessage(MEASURES[name](ask));
});
