import type { ComponentChildren } from 'preact';

/** A sign and what it means. */
export const Key = ({ sign, words }: { sign: ComponentChildren; words: string }) => (
  <li>
    {sign}
    {words}
  </li>
);
