import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findAtlas } from '../find-atlas.ts';
import { isDraft } from './draft-file.ts';

/** `npm run review`: builds the atlas and opens what there is to review: its draft, else what map services answered. */
const page = isDraft(findAtlas(join(import.meta.dirname, '../../..'))) ? '/review.html' : '/?tool=place:,1';
const run = (...words: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn('npx', ['vite', ...words], { stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
const built = await run('build');
process.exitCode =
  built === 0 ? await run('preview', '--port', '4173', '--open', page, ...process.argv.slice(2)) : built;
