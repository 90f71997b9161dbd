/** The one colour of what is chosen: by day, by night, and where more contrast is asked for. The page's style sheet has the same. */
export const ACCENT = { light: '#b3261e', dark: '#ff8a75', print: '#a11212' } as const;
