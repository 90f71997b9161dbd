import { createText } from './text.ts';
import { zh } from './zh.ts';
import { zhLater } from './zh-later.ts';

const table = { ...zh, ...zhLater };

/** The string of a key, for parts that are loaded when first asked for. What the first view needs is in `text.ts`. */
export const text = createText(table);
