import { slug } from '#about';
import type { Paper } from '../contract/paper.ts';
import { PAPERS } from '../contract/paper.ts';

/** A finished page and what is written on it. */
export interface Page {
  readonly image: Blob;
  readonly lines: readonly string[];
}

/** Saves each page as a file and answers the names: the first has the day alone, the others a number behind it. */
export function savePages(pages: readonly Page[], day: string): string[] {
  return pages.map(({ image }, index) => {
    const link = document.createElement('a');
    link.download = `${slug}-${day}${index === 0 ? '' : `-${index + 1}`}.png`;
    link.href = URL.createObjectURL(image);
    link.click();
    // The browser reads the file after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return link.download;
  });
}

/** Prints the pages and nothing else of the document; resolves when the browser's dialog is closed. */
export async function printPages(pages: readonly Page[], paper: Paper): Promise<void> {
  const sheets = document.createElement('div');
  sheets.id = 'print-sheets';
  const images = pages.map(toImage);
  sheets.append(...images);
  document.body.append(sheets);
  const style = new CSSStyleSheet();
  style.replaceSync(printStyle(paper));
  // Unlike a style element, allowed by a policy without inline styles.
  document.adoptedStyleSheets.push(style);
  const discardAll = () => discard(sheets, style, images);
  try {
    await Promise.all(images.map((image) => image.decode()));
    window.print();
  } finally {
    // A browser that does not wait for its dialog still reads the pages.
    window.addEventListener('focus', discardAll, { once: true });
    if (document.hasFocus()) setTimeout(discardAll, 60_000);
  }
}

function toImage({ image, lines }: Page): HTMLImageElement {
  const element = new Image();
  element.src = URL.createObjectURL(image);
  element.alt = lines.join('\n');
  return element;
}

function discard(sheets: HTMLElement, style: CSSStyleSheet, images: readonly HTMLImageElement[]): void {
  sheets.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
  for (const { src } of images) URL.revokeObjectURL(src);
}

function printStyle(paper: Paper): string {
  const { width, height } = PAPERS[paper];
  // A hair less than the page, or rounding adds an empty one.
  return `#print-sheets{display:none}
@media print{
@page{size:${paper} landscape;margin:0}
:root:root[data-app] body{display:block;width:auto;height:auto;margin:0;overflow:visible;background:#fff}
body>:not(#print-sheets){display:none!important}
#print-sheets{display:block}
#print-sheets img{display:block;width:${width}mm;height:${height - 0.1}mm;break-after:page}
#print-sheets img:last-child{break-after:auto}
}`;
}
