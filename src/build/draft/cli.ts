import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findDistrict } from './district.ts';
import { draftReport } from './draft.ts';
import { readReportFile } from './read/read-file.ts';
import { atlasFiles } from './write/atlas-files.ts';

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
  const name = basename(file, extname(file)).replace(/\.damaged$/, '');
  const out = resolve(values.out ?? join(root, 'geodata', name));
  if (existsSync(out))
    throw new Error(
      `${relative(process.cwd(), out)}: is there already; nothing of it was touched. Give another folder with --out`,
    );
  const district = values.district === undefined ? null : findDistrict(values.district);
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  const text = await readReportFile(readFileSync(file), basename(file));
  const draft = draftReport(text, name, district);
  await place(atlasFiles(draft, basename(file)), { from: file, folder: `reports/${draft.report.id}` }, out);
  tell(draft, relative(process.cwd(), out));
}

/** Writes the files, adds what follows from them, checks all and moves the folder to its place; leaves nothing where that fails. */
async function place(
  files: ReadonlyMap<string, string>,
  original: { from: string; folder: string },
  out: string,
): Promise<void> {
  mkdirSync(dirname(out), { recursive: true });
  const made = mkdtempSync(join(dirname(out), '.draft-'));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), content);
    }
    cpSync(original.from, join(made, original.folder, `original${extname(original.from).toLowerCase()}`));
    // Every part of the engine asks for the atlas when it is read: those that do are read only now.
    process.env.ATLAS = made;
    const { finishDraft } = await import('./finish.ts');
    finishDraft(made);
    renameSync(made, out);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

function tell(
  { places, setAside, figures, doubts, report, repairs, atlas }: ReturnType<typeof draftReport>,
  out: string,
): void {
  const namings = places.reduce((sum, place) => sum + place.namings.length, 0);
  const stages = places.filter((place) => place.stages.length > 0).length;
  console.log(`${report.title}`);
  console.log(
    `${report.passages.length} passages, ${report.sections.length} sections; ${places.length} candidate places (${stages} with a stage), ${namings} mentions, ${setAside.length} names set aside; ${figures.length} figures; ${repairs.length} repairs`,
  );
  if (atlas.adcode === '000000')
    console.log('the district is not known: give it with --district, or write it into atlas.json');
  for (const { line, zh, en } of doubts) console.log(`line ${line}: ${zh} (${en})`);
  console.log(`written to ${out}; build it with: ATLAS=${out} npm start`);
}

main().catch((error: Error) => {
  console.error(`draft: ${error.message}`);
  process.exit(1);
});
