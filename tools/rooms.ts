import { readFileSync, writeFileSync } from 'node:fs';

/** A folder of `src/`, what it holds, and which others it may import. */
export interface Room {
  readonly room: string;
  readonly holds: string;
  readonly may: readonly string[];
}

/** The one table of the rooms and of the direction in which they import: the lowest first. */
export const ROOMS: readonly Room[] = JSON.parse(readFileSync('src/rooms.json', 'utf8'));

const GUIDE = 'CONTRIBUTING.md';
const [BEGIN, END] = ['<!-- rooms: made by `npm run rooms` -->', '<!-- rooms: end -->'];

/** The guide with the table of rooms as it is now. @throws when the guide has no place for it. */
export function withRooms(guide: string): string {
  const [from, to] = [guide.indexOf(BEGIN), guide.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${GUIDE} has no “${BEGIN}” followed by “${END}”`);
  const rows = ROOMS.map(({ room, holds, may }) => `| \`src/${room}/\` | ${holds} | ${may.join(', ') || '–'} |`);
  return [
    guide.slice(0, from) + BEGIN,
    '| room | what it holds | may import |',
    '|---|---|---|',
    ...rows,
    guide.slice(to),
  ].join('\n');
}

/** The guide as it stands. */
export const readGuide = (): string => readFileSync(GUIDE, 'utf8');

if (process.argv[1]?.endsWith('rooms.ts')) writeFileSync(GUIDE, withRooms(readGuide()));
