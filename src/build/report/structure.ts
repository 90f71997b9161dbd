import { createHash } from 'node:crypto';
import type { ReportAbout } from '../../domain/about.ts';
import type { PassageId, SectionId } from '../../domain/ids.ts';
import type { Illegible, Passage, PassageKind, Report, Section } from '../../domain/report.ts';
import { ILLEGIBLE } from './restore.ts';

/** What the text itself does not say in a form that a program can read, and the hash that freezes it. */
export interface ReportFacts {
  readonly title: string;
  /** As one of the opening lines begins; empty where none says. */
  readonly author: string;
  readonly date: string;
  readonly place: string;
  readonly speaker: string;
  readonly sha256: string;
  readonly form: ReportForm;
  readonly illegible: readonly { readonly quote: string; readonly note: string }[];
  /** Damage that nothing proves the repair of: it stands in the text as received. */
  readonly unproved?: readonly { readonly quote: string; readonly note: string }[];
}

/** How the text shows its parts: regular expressions that a line of each kind meets, and how many lines stand at its head. */
export interface ReportForm {
  readonly chapter: string;
  readonly section: string;
  /** The line above the explanations of terms; its colon is no part of the title. */
  readonly glossary: string;
  /** A paragraph that opens with the title of its own section, in its first group. */
  readonly runIn?: string;
  /** A paragraph that opens so speaks for the whole chapter again, not for the section above it. */
  readonly backToChapter: string;
  readonly titleLines: number;
  /** Who spoke, where and when. */
  readonly metaLines: number;
  /** The years of chapters whose titles do not name them. */
  readonly years?: readonly { readonly heading: string; readonly year: number }[];
}

const NEVER = '^(?!)';

/** The patterns of a form, ready to use. @throws naming the one that is no regular expression. */
function readForm(form: ReportForm | undefined) {
  if (typeof form !== 'object')
    throw new Error('report.json: form: expected how the text shows its chapters and sections');
  const pattern = (name: 'chapter' | 'section' | 'glossary' | 'backToChapter' | 'runIn'): RegExp => {
    try {
      return new RegExp(form[name] ?? NEVER, 'u');
    } catch (error) {
      throw new Error(`report.json: form.${name}: expected a regular expression: ${(error as Error).message}`);
    }
  };
  return {
    isChapter: pattern('chapter'),
    isSection: pattern('section'),
    isGlossary: pattern('glossary'),
    isBack: pattern('backToChapter'),
    runIn: pattern('runIn'),
  };
}

/** Splits the canonical text into sections and passages; every line is one passage. @throws when the text is not the frozen one. */
export function structureReport(text: string, facts: ReportFacts, { id: prefix, ...years }: ReportAbout): Report {
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 !== facts.sha256) {
    throw new Error(`report.txt: the canonical text has changed: SHA-256 is ${sha256}, frozen is ${facts.sha256}`);
  }
  const { isChapter, isSection, isGlossary, isBack, runIn } = readForm(facts.form);
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  /** What a chapter without a year in its title speaks of is the year of the one before it, and for the first one the last that the report tells of. */
  let year: number | null = null;
  let chapter = open('front', 1, facts.title, null);
  let section = chapter;
  let chapters = 0;
  let numbered = 0;

  function open(key: string, level: 1 | 2, title: string, parent: SectionId | null): Section {
    const opened = { id: `${prefix}-${key}` as SectionId, level, title, parent, year };
    sections.push(opened);
    return opened;
  }
  function add(text: string, kind: PassageKind): void {
    const heading = kind === 'heading';
    const count = heading ? 0 : (counts.get(section.id) ?? 0) + 1;
    if (!heading) counts.set(section.id, count);
    passages.push({ id: `${section.id}-${heading ? 'h' : `p${count}`}` as PassageId, section: section.id, kind, text });
  }

  for (const line of text.split('\n')) {
    if (isChapter.test(line)) {
      year =
        facts.form.years?.find(({ heading }) => heading === line)?.year ??
        yearIn(line, years) ??
        year ??
        years.reviewed.at(-1) ??
        years.planned;
      chapter = section = open(`c${++chapters}`, 1, line, null);
      numbered = 0;
      add(line, 'heading');
    } else if (isSection.test(line)) {
      section = open(`${chapter.id.slice(prefix.length + 1)}-s${++numbered}`, 2, line, chapter.id);
      add(line, 'heading');
    } else if (isGlossary.test(line)) {
      year = null;
      chapter = section = open('glossary', 1, line.replace(/[：:]$/, ''), null);
      add(line, 'heading');
    } else {
      const own = runIn.exec(line)?.[1];
      if (own !== undefined)
        section = open(`${chapter.id.slice(prefix.length + 1)}-s${++numbered}`, 2, own, chapter.id);
      else if (isBack.test(line)) section = chapter;
      add(line, kindOf(chapter.id.slice(prefix.length + 1), passages.length, facts));
    }
  }
  const { title, author, date, place, speaker } = facts;
  if (author && !passages.some(({ kind, text: line }) => kind === 'meta' && line.startsWith(author)))
    throw new Error(`report.json: author “${author}” expected at the start of one of the report’s opening lines`);
  return {
    id: prefix,
    title,
    author,
    date,
    place,
    speaker,
    sha256,
    sections,
    passages,
    illegible: locateIllegible(passages, facts),
  };
}

/** The year in the title of a chapter; null where there is none that the report speaks of. */
const yearIn = (title: string, { reviewed, planned }: Pick<ReportAbout, 'reviewed' | 'planned'>): number | null =>
  [...reviewed, planned].find((year) => year !== null && title.includes(`${year}年`)) ?? null;

function kindOf(chapter: string, index: number, facts: ReportFacts): PassageKind {
  if (chapter === 'glossary') return 'gloss';
  if (chapter !== 'front') return 'paragraph';
  const { titleLines, metaLines } = facts.form;
  if (index < titleLines) return 'title';
  return index < titleLines + metaLines ? 'meta' : 'paragraph';
}

function locateIllegible(passages: readonly Passage[], facts: ReportFacts): Illegible[] {
  const found = facts.illegible.map(({ quote, note }) => {
    const hits = passages.filter((passage) => passage.text.includes(quote));
    const passage = hits[0];
    if (!passage || hits.length !== 1)
      throw new Error(`report.json: illegible “${quote}” expected in one passage, found in ${hits.length}`);
    const at = passage.text.indexOf(quote) + quote.indexOf(ILLEGIBLE);
    const start = [...passage.text.slice(0, at)].length;
    return { passage: passage.id, start, end: start + 1, note };
  });
  const marks = passages.reduce((sum, passage) => sum + passage.text.split(ILLEGIBLE).length - 1, 0);
  if (marks !== found.length)
    throw new Error(`report.json: ${marks} illegible marks in the text, ${found.length} recorded`);
  return found;
}
