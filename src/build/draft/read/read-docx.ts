import mammoth from 'mammoth';
import { readHtml } from './read-html.ts';

/** The paragraphs of a Word document (.docx), tables row by row. @throws where it cannot be opened or holds no text. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch((error: Error) => {
      throw new Error(`cannot be opened as a Word document: ${error.message}`);
    });
  const text = readHtml(`<main>${value}</main>`);
  if (text.trim() === '') throw new Error('is a Word document without text');
  return text;
}
