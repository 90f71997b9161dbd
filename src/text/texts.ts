import type { zh } from './zh.ts';
import type { zhLater } from './zh-later.ts';

/** The strings of one language: exactly the keys of the Chinese tables. */
export type Texts = Readonly<Record<keyof typeof zh | keyof typeof zhLater, string>>;
