/** Attributes of what is for the eye alone: the symbols say it in their names. */
export const UNHEARD = { 'aria-hidden': true } as const;
