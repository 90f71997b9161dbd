/** A part of a printed page, top to bottom. */
export type PrintPart =
  | { readonly kind: 'title' | 'line'; readonly words: string }
  | { readonly kind: 'picture'; readonly image: Blob; readonly words: string }
  /** What stands in the page, as it is now; what can only be pressed or typed into is left out. */
  | { readonly kind: 'content'; readonly content: HTMLElement };

/** Only for the screen: what means nothing on paper. */
const SCREEN_ONLY =
  '.bench-field, input, select, textarea, form, details.bench-typed, .bench-sketching, .take, [data-screen]';

/** Prints these parts and nothing else of the document; resolves when the browser's dialog is closed. */
export async function printElement(parts: readonly PrintPart[], signal: AbortSignal): Promise<void> {
  const page = document.createElement('article');
  page.id = 'print-analysis';
  const images: HTMLImageElement[] = [];
  for (const part of parts) page.append(draw(part, images));
  document.body.append(page);
  document.documentElement.dataset.printing = 'analysis';
  try {
    await Promise.all(images.map((image) => image.decode()));
    signal.throwIfAborted();
    window.print();
  } finally {
    delete document.documentElement.dataset.printing;
    page.remove();
    for (const { src } of images) URL.revokeObjectURL(src);
  }
}

function draw(part: PrintPart, images: HTMLImageElement[]): HTMLElement {
  switch (part.kind) {
    case 'title':
    case 'line': {
      const element = document.createElement(part.kind === 'title' ? 'h1' : 'p');
      element.textContent = part.words;
      return element;
    }
    case 'picture': {
      const image = new Image();
      image.src = URL.createObjectURL(part.image);
      image.alt = part.words;
      images.push(image);
      return image;
    }
    case 'content': {
      const copy = part.content.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll(SCREEN_ONLY)) element.remove();
      for (const row of copy.querySelectorAll('.bench-row')) if (!row.querySelector('dl, table, p')) row.remove();
      // Lists that were folded are read on paper.
      for (const folded of copy.querySelectorAll('details')) folded.open = true;
      return copy;
    }
  }
}
