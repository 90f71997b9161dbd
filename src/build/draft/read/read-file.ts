import { basename, extname } from 'node:path';
import { readText } from './read-text.ts';

/** What the file of a report is called without its ending, and without what says that it came damaged. */
export const nameIn = (file: string): string => basename(file, extname(file)).replace(/\.damaged$/, '');

/**
 * The text of a report’s file, a line for each paragraph.
 * @throws saying what the file is instead, and what was expected.
 */
export async function readReportFile(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length === 0) throw new Error(`${name}: is empty`);
  const kind = kindOf(bytes, name);
  const read = READERS[kind];
  try {
    return await read(bytes);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

type Kind = 'pdf' | 'docx' | 'html' | 'text';

const READERS: Readonly<Record<Kind, (bytes: Uint8Array) => string | Promise<string>>> = {
  text: readText,
  html: async (bytes) => (await import('./read-html.ts')).readHtml(readText(bytes)),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
};

const EXPECTED = 'expected a report as .txt, .docx, .pdf with a text layer, or .html';

/** By what the bytes begin with; the name decides only between text and HTML. */
function kindOf(bytes: Uint8Array, name: string): Kind {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) {
    if (Buffer.from(bytes).includes('word/document.xml')) return 'docx';
    throw new Error(`${name}: is a packed file but no Word document; ${EXPECTED}`);
  }
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Error(`${name}: is a Word file of the old form (.doc); save it as .docx`);
  if (/^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF|II\*\0|MM\0\*)/.test(start))
    throw new Error(`${name}: is a picture; ${EXPECTED}`);
  const extension = extname(name).toLowerCase();
  if (
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|\?xml|!--)/i.test(start) ||
    extension === '.html' ||
    extension === '.htm'
  )
    return 'html';
  if (['.txt', '.text', '.md', ''].includes(extension)) return 'text';
  throw new Error(`${name}: is of no known kind (${extension}); ${EXPECTED}`);
}
