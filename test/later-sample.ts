import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tenYearsOn = (text: string): string => text.replace(/\b203([0-3])(?!\d)/g, '204$1');

/** Writes the invented atlas once more, ten years on and under another slug: what a later report of its district would be. */
export function writeLaterSample(folder: string, slug: string): string {
  cpSync('test/sample', folder, { recursive: true });
  for (const report of readdirSync(join(folder, 'reports')))
    renameSync(join(folder, 'reports', report), join(folder, 'reports', tenYearsOn(report)));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile()) writeFileSync(file, tenYearsOn(readFileSync(file, 'utf8')));
  }
  change(join(folder, 'atlas.json'), (atlas) => ({ ...atlas, slug }));
  for (const report of readdirSync(join(folder, 'reports'))) {
    const text = readFileSync(join(folder, 'reports', report, 'report.txt'));
    const sha256 = createHash('sha256').update(text).digest('hex');
    change(join(folder, 'reports', report, 'report.json'), (facts) => ({ ...facts, sha256 }));
  }
  return folder;
}

function change(file: string, to: (content: object) => object): void {
  writeFileSync(file, JSON.stringify(to(JSON.parse(readFileSync(file, 'utf8')))));
}
