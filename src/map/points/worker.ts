import { createJob } from './job.ts';
import { type ToWorker, toPicture } from './messages.ts';

const job = createJob((message, transfer) => self.postMessage(message, { transfer }), toPicture);

// What goes wrong must reach the page as an error of the worker; a rejection would be lost.
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void job(data).catch(reportError));
