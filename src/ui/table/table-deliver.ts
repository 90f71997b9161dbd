import { slug } from '#about';
import type { Cell } from '../../domain/table.ts';
import { toCsv, toHtmlTable, toTsv } from '../../files/write/to-csv.ts';
import { saveFile } from '../kit/save-file.ts';

/** Puts the lines on the clipboard, for spreadsheets and word processors. False when the browser does not allow it. */
export async function copyLines(lines: readonly (readonly Cell[])[]): Promise<boolean> {
  const tsv = toTsv(lines);
  try {
    if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(tsv);
    else await navigator.clipboard.write([new ClipboardItem(blobs(tsv, toHtmlTable(lines)))]);
    return true;
  } catch {
    return false;
  }
}

const blobs = (plain: string, html: string): Record<string, Blob> => ({
  'text/plain': new Blob([plain], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
});

/** Saves the lines as a CSV file and answers its name; `subject` is a part of that. */
export function saveCsv(lines: readonly (readonly Cell[])[], day: string, subject = 'places'): string {
  const name = `${slug}-${subject}-${day}.csv`;
  saveFile(new Blob([toCsv(lines)], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}
