import type { OwnFault, OwnNote, RowFault, Where } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';
import { locale } from '../../../text/speak.ts';
import { clauses, listed } from '../../../text/text.ts';
import { columnWords, tableWords } from './own-table-words.ts';

const whereWords = ({ unit, number, part }: Where): string =>
  `${part ? text('own.where.part', { part }) : ''}${text(`own.where.${unit}`, { n: number })}`;

/** What is wrong with one row, where, and what became of it. */
export function rowFaultWords(fault: RowFault): string {
  if (fault.kind === 'swapped') return text('own.fault.swapped', { n: fault.count });
  if (fault.kind === 'layer-left-out') {
    return text(`own.fault.layer-left-out.${fault.why}`, { layer: fault.layer, system: fault.system || '?' });
  }
  if (fault.kind === 'file-left-out') {
    return text('own.fault.file-left-out', { file: fault.file, why: leftOutWords(fault.why) });
  }
  if (fault.kind === 'file-swapped') return text('own.fault.file-swapped', { file: fault.file, n: fault.count });
  // Not one record, but all of them.
  if (fault.kind === 'table-missing') {
    const { part } = fault.where;
    return `${part ? text('own.where.part', { part }) + text('own.colon') : ''}${text('own.fault.table-missing')}`;
  }
  return `${whereWords(fault.where)}${text('own.colon')}${bareWords(fault)}`;
}

/** What a person can point out is asked beside the list, not in it. */
const leftOutWords = (why: OwnFault): string =>
  why.kind === 'no-coordinate-columns' ? text('own.fault.no-coordinate-columns') : ownFaultWords(why);

type Bare = Exclude<
  RowFault,
  { kind: 'swapped' | 'layer-left-out' | 'file-left-out' | 'file-swapped' | 'table-missing' }
>;

function bareWords(fault: Bare): string {
  switch (fault.kind) {
    case 'outside-system':
      return text('own.fault.outside-system', { x: fault.x, y: fault.y, system: fault.system });
    case 'coordinate-unreadable':
      return text('own.fault.coordinate-unreadable', { text: fault.text.slice(0, 40) });
    case 'outside-world':
      return text(isMetres(fault) ? 'own.fault.outside-world.metres' : 'own.fault.outside-world', {
        lng: fault.lng,
        lat: fault.lat,
      });
    case 'row-too-long':
      return text('own.fault.row-too-long', { cells: fault.cells, expected: fault.expected });
    case 'bad-geometry':
      return text('own.fault.bad-geometry', { type: fault.type });
    case 'text-cut':
      return text('own.fault.text-cut', { field: fault.field, most: fault.most });
    case 'text-damaged':
      return text('own.fault.text-damaged', { field: fault.field });
    case 'records-missing':
      return text('own.fault.records-missing', { n: fault.expected });
    default:
      return text(`own.fault.${fault.kind}`);
  }
}

/** Why a file was not read and what was expected, or what must be known before it is read. */
export function ownFaultWords(fault: OwnFault): string {
  switch (fault.kind) {
    case 'foreign':
      return text('own.fault.foreign', {
        found: `${text(`own.found.${fault.found}`)}${fault.detail ? text('own.detail', { detail: fault.detail }) : ''}`,
        expected: listed(fault.expected.map((format) => text(`own.format.${format}`))),
      });
    case 'broken':
      return brokenWords(fault);
    case 'locked':
      return text('own.fault.locked');
    case 'projected':
      return text('own.fault.projected', { where: whereWords(fault.where), x: fault.x, y: fault.y });
    case 'too-much':
      return text('own.fault.too-much', {
        what: text(`own.limit.${fault.limit}`),
        is: fault.is.toLocaleString(locale()),
        most: fault.most.toLocaleString(locale()),
      });
    case 'doctype':
      return text('own.fault.doctype', { where: whereWords(fault.where) });
    case 'unknown-crs':
      return fault.name === '' ? text('own.fault.no-crs') : text('own.fault.unknown-crs', { name: fault.name });
    case 'no-coordinate-columns':
      return ofFileWords(fault) + text('own.point.why', { table: tableWords(fault.sample) });
    case 'datum-contradicted':
      return ofFileWords(fault) + contradictionWords(fault);
    case 'nothing-usable':
      return ofFileWords(fault) + nothingUsableWords(fault);
    case 'unreadable-file':
      return text('own.fault.unreadable-file', { detail: fault.detail });
    case 'worker-died':
      return text('own.fault.worker-died', {
        detail: fault.detail && text('own.detail', { detail: fault.detail }),
      });
    case 'empty-file':
    case 'aborted':
      return text(`own.fault.${fault.kind}`);
    default:
      return rowFaultWords(fault);
  }
}

/** Which of several files it is about. */
const ofFileWords = ({ file }: { readonly file?: string }): string =>
  file === undefined ? '' : text('own.where.part', { part: file }) + text('own.colon');

/** Numbers of six and seven digits are metres on a plane. */
const isMetres = ({ lng, lat }: { readonly lng: number; readonly lat: number }): boolean =>
  Math.abs(lng) > 10_000 && Math.abs(lat) > 10_000;

/** Which datum the table names, and which the person. */
function contradictionWords({ chosen, choices, words }: Extract<OwnFault, { kind: 'datum-contradicted' }>): string {
  if (words !== null) return text('own.datumAsk.words', { words, said: choices[0]?.datum ?? '', chosen });
  return text('own.datumAsk.columns', { said: listed(choices.map(columnWords)), chosen });
}

/** What the file was taken for, what was found wrong first, and what was expected. */
function nothingUsableWords({
  format,
  faults,
  faultCount,
  table,
}: Extract<OwnFault, { kind: 'nothing-usable' }>): string {
  const taken = table ? tableWords(table) : text('own.takenAs', { format: text(`own.format.${format}`) });
  // That all have changed places says more than each of them, and what is to be done.
  const swapped = faults.find(({ kind }) => kind === 'swapped');
  if (swapped) return text('own.fault.nothing-placed', { taken, fault: rowFaultWords(swapped) });
  if (faultCount === 0) return text(table ? 'own.fault.nothing-below' : 'own.fault.nothing-inside', { taken });
  const told = clauses(faults.slice(0, 3).map(rowFaultWords));
  return text(table ? 'own.fault.no-row-usable' : 'own.fault.nothing-usable', {
    taken,
    n: faultCount.toLocaleString(locale()),
    faults: told,
  });
}

/** What the file was taken for, where it broke off, what stood there, what had to, and what can be done. */
function brokenWords({ format, where, found, expected, detail }: OwnFault & { kind: 'broken' }): string {
  const told = { format: text(`own.format.${format}`), where: where ? whereWords(where) : '' };
  if (found === undefined) return text('own.fault.broken', { ...told, detail });
  if (found === '') return text('own.fault.broken.end', told);
  if (expected === undefined) return text('own.fault.broken.sign', { ...told, found });
  return text(expected === 'XML' ? 'own.fault.broken.line' : 'own.fault.broken.other', { ...told, found, expected });
}

/** What was made of a file that its rows do not show. */
export function noteWords(note: OwnNote): string {
  switch (note.kind) {
    case 'system':
      return text('own.note.system', { name: note.name });
    case 'rounded':
      return text('own.note.rounded', { m: note.metres });
    case 'datum':
      return text('own.note.datum', { n: note.count, datum: note.datum });
    case 'ovital':
      return text('own.note.ovital');
    default:
      return text(`own.note.${note.kind}`, { n: note.count.toLocaleString(locale()) });
  }
}
