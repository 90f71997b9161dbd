import { draftOne } from './draft-one.ts';
import { openFinisher } from './finish-anew.ts';
import type { Task } from './plan.ts';

/** Drafts one report after another, each when it is told of it. */
const [reports = '', out = ''] = process.argv.slice(2);
const finisher = openFinisher();

process.on('disconnect', () => process.exit());
process.on('message', async (task: Task) => {
  process.send?.(await draftOne(task, { reports, out }, await finisher));
});
