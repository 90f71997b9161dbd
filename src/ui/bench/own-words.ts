import type { OwnFault, RowFault, Where } from '../../domain/own-data.ts';
import { text } from '../../text/later.ts';
import { locale } from '../../text/speak.ts';
import { clauses, listed } from '../../text/text.ts';

const whereWords = ({ unit, number, part }: Where): string =>
  `${part ? text('own.where.part', { part }) : ''}${text(`own.where.${unit}`, { n: number })}`;

/** What is wrong with one row, where, and what became of it. */
export function rowFaultWords(fault: RowFault): string {
  if (fault.kind === 'swapped') return text('own.fault.swapped', { n: fault.count });
  if (fault.kind === 'layer-left-out') {
    return text(`own.fault.layer-left-out.${fault.why}`, { layer: fault.layer, system: fault.system || '?' });
  }
  return `${whereWords(fault.where)}${text('own.colon')}${bareWords(fault)}`;
}

function bareWords(fault: Exclude<RowFault, { kind: 'swapped' | 'layer-left-out' }>): string {
  switch (fault.kind) {
    case 'coordinate-unreadable':
      return text('own.fault.coordinate-unreadable', { text: fault.text.slice(0, 40) });
    case 'outside-world':
      return text('own.fault.outside-world', { lng: fault.lng, lat: fault.lat });
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

/** Why a file was not read, and what was expected. */
export function ownFaultWords(fault: OwnFault): string {
  switch (fault.kind) {
    case 'foreign':
      return text('own.fault.foreign', {
        found: text(`own.found.${fault.found}`),
        expected: listed(fault.expected.map((format) => text(`own.format.${format}`))),
      });
    case 'broken':
      return text('own.fault.broken', {
        format: text(`own.format.${fault.format}`),
        where: fault.where ? whereWords(fault.where) : '',
        detail: fault.detail,
      });
    case 'too-much':
      return text('own.fault.too-much', {
        what: text(`own.limit.${fault.limit}`),
        is: fault.is.toLocaleString(locale()),
        most: fault.most.toLocaleString(locale()),
      });
    case 'doctype':
      return text('own.fault.doctype', { where: whereWords(fault.where) });
    case 'unknown-crs':
      return text('own.fault.unknown-crs', { name: fault.name || '?' });
    case 'no-coordinate-columns':
      return text('own.fault.no-coordinate-columns', { columns: listed(fault.sample.header) });
    case 'datum-contradicted':
      return '';
    case 'nothing-usable':
      return text('own.fault.nothing-usable', {
        n: fault.faultCount,
        faults: clauses(fault.faults.slice(0, 3).map(rowFaultWords)),
      });
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
