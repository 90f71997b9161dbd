import type { Draft } from '../draft.ts';

/** Whence a draft is, for its folder. */
export const sourcesPage = (draft: Draft, file: string): string =>
  [
    '# Where the data come from',
    '',
    '| Folder | What | Source | Licence |',
    '|---|---|---|---|',
    `| \`reports/\` | ${draft.report.title} | \`${file}\`, kept as \`original.*\` | a government document, no object of copyright (Copyright Law of the PRC, article 5); say here where the file is from |`,
    '| `places/`, `links/`, `figures/` | names, mentions and quantities | found by rule (`npm run draft`), reviewed by nobody yet | CC BY 4.0 |',
    '',
    'No position is known yet. Geometry that is added is WGS-84; each record names its sources.',
    '',
  ].join('\n');

/** Under which terms a draft stands until its editor says otherwise. */
export const licencePage = (): string =>
  [
    '# Licences of the data',
    '',
    'Names, links and figures: CC BY 4.0. The report is a government document, reproduced as received.',
    'What is derived from OpenStreetMap, once there is any: ODbL 1.0, © OpenStreetMap contributors.',
    '',
  ].join('\n');
