import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinLines, type PdfLine } from './pdf-lines.ts';

/** Tables of Chinese character codes that older programs refer to without bringing them along. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${join(PACKAGE, name)}/`;

/** The text layer of a PDF, its lines joined to paragraphs. @throws where there is no text layer (a scan), or the file is locked or broken. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: Error) => {
    throw new Error(
      error.name === 'PasswordException'
        ? 'is a PDF locked by a password'
        : `cannot be opened as a PDF: ${error.message}`,
    );
  });
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , , height = 0] = page.view;
    pages.push(
      linesOf(
        items.flatMap((item) => ('str' in item ? [item] : [])),
        height,
      ),
    );
  }
  await task.destroy();
  const text = joinLines(pages);
  if (text.replace(/\s/g, '').length < 20 * Math.min(document.numPages, 3))
    throw new Error('is a PDF without a text layer, as a scan is; recognise its text first (OCR) and give that');
  return text;
}

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Pieces of one height are a line; `x` and `right` are in points from the left, `y` from the top of the page. */
function linesOf(pieces: readonly Piece[], height: number): PdfLine[] {
  const lines: (PdfLine & { text: string; right: number })[] = [];
  for (const { str, transform, width } of pieces) {
    if (str.trim() === '') continue;
    const [, , , size = 12, x = 0, up = 0] = transform;
    const y = height - up;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.abs(size) / 2) {
      const gap = x - last.right;
      last.text += gap > Math.abs(size) * 0.8 && !/[\u4e00-\u9fff]$/.test(last.text) ? ` ${str}` : str;
      last.right = x + width;
    } else lines.push({ text: str, x, y, right: x + width, size: Math.abs(size) });
  }
  return lines;
}
