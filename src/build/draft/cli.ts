import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countDraft } from './count-draft.ts';
import { findDistrict, UNKNOWN_DISTRICT } from './district.ts';
import { type Draft, draftReport } from './draft.ts';
import { nameIn, readReportFile } from './read/read-file.ts';
import { placeDraft } from './write/place-draft.ts';

const root = join(import.meta.dirname, '../../..');
const USAGE = 'npm run draft -- <file> [--out <folder>] [--district <adcode or name>]';

/** Drafts an atlas from a file: into a folder beside the one wanted, which is moved there when all of it is sound. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, district: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(`expected one file, got ${positionals.length}: ${USAGE}`);
  const name = nameIn(file);
  const out = resolve(values.out ?? join(root, 'geodata', name));
  if (existsSync(out))
    throw new Error(
      `${relative(process.cwd(), out)}: is there already; nothing of it was touched. Give another folder with --out`,
    );
  const district = values.district === undefined ? null : findDistrict(values.district);
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  const original = { name: basename(file), bytes: readFileSync(file) };
  const draft = draftReport(await readReportFile(original.bytes, original.name), name, district);
  await placeDraft(draft, original, out, finish);
  tell(draft, relative(process.cwd(), out));
}

/** Every part of the engine asks for the atlas when it is read: those that do are read only now. */
async function finish(folder: string): Promise<void> {
  process.env.ATLAS = folder;
  const { finishDraft } = await import('./finish.ts');
  finishDraft(folder);
}

function tell(draft: Draft, out: string): void {
  const { report, setAside, doubts, repairs, atlas } = draft;
  const { places, stages, mentions, figures } = countDraft(draft);
  console.log(`${report.title}`);
  console.log(
    `${report.passages.length} passages, ${report.sections.length} sections; ${places} candidate places (${stages} with a stage), ${mentions} mentions, ${setAside.length} names set aside; ${figures} figures; ${repairs.length} repairs`,
  );
  if (atlas.adcode === UNKNOWN_DISTRICT)
    console.log('the district is not known: give it with --district, or write it into atlas.json');
  for (const { line, zh, en } of doubts) console.log(`line ${line}: ${zh} (${en})`);
  console.log(`written to ${out}; build it with: ATLAS=${out} npm start`);
}

main().catch((error: Error) => {
  console.error(`draft: ${error.message}`);
  process.exit(1);
});
