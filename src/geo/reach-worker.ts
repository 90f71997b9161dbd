import { measureReach, type ReachRequest } from './reach.ts';

self.addEventListener('message', ({ data }: MessageEvent<ReachRequest>) => {
  for (const part of measureReach(data)) self.postMessage(part);
});
