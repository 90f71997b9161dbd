import type { Doubt } from './outline.ts';

/** Who spoke, where and when, before the report begins. */
export interface Front {
  readonly title: string;
  readonly author: string;
  readonly date: string | null;
  readonly place: string;
  readonly speaker: string;
  /** How many of the first lines are titles, and how many stand before the report’s own text. */
  readonly titleLines: number;
  readonly lines: number;
  readonly doubts: readonly Doubt[];
}

const GREETING = /^(?:各位代表|各位领导|同志们)/;
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const SESSION =
  /[\u4e00-\u9fff]{2,20}第[一二三四五六七八九十]+届人民代表大会(?:常务委员会)?第[一二三四五六七八九十]+次会议/;
const SPEAKER =
  /^.{0,30}?(?:区长|县长|市长|州长|盟长|旗长|镇长|乡长|主任)[ 　:：]*[\u4e00-\u9fff]{1,2}[ 　]*[\u4e00-\u9fff]{1,2}$/;
const AUTHOR = /[\u4e00-\u9fff]{0,20}?(?:区|县|市|州|旗|镇|乡|省)(?:人民)?政府/;
const MOST = 14;

/** Reads the lines before the greeting, or before the first that is no part of a front: title, day, session and speaker in any order. */
export function readFront(lines: readonly string[], name: string): Front {
  const greeting = lines.slice(0, MOST).findIndex((line) => GREETING.test(line));
  const guess = lines
    .slice(0, MOST)
    .findIndex(
      (line) =>
        line.length > 45 || /[。；]$/.test(line) || /^[一1]、|^第[一1](?:部分|章|编|篇)/.test(line) || isChapter(line),
    );
  const end = greeting >= 0 ? greeting + 1 : Math.max(0, guess);
  const front = lines.slice(0, end);
  const isTitle = (line: string): boolean =>
    /工\s*作\s*报?\s*告?\s*$|报\s*告|实\s*事|任\s*务/.test(line) &&
    !GREETING.test(line) &&
    !DATE.test(line.replace(/^.*报\s*告.*$/, ''));
  let titleLines = 0;
  while (titleLines < front.length && isTitle(front[titleLines] ?? '') && !/会议上?$/.test(front[titleLines] ?? ''))
    titleLines += 1;
  const whole = front.join('');
  const day = DATE.exec(whole);
  const session = SESSION.exec(whole.replace(/[ 　]/g, ''))?.[0]?.replace(/^日?在/, '') ?? '';
  const speaker = front.find((line) => SPEAKER.test(line.trim())) ?? '';
  const author = authorOf(front, titleLines);
  const title = titleOf(front.slice(0, titleLines), author, name);
  const doubts: Doubt[] = [];
  const tell = (zh: string, en: string): void => void doubts.push({ line: 1, zh, en });
  if (!day) tell('未见报告日期，请在 report.json 填写', 'no day of delivery was found; write it into report.json');
  if (!speaker) tell('未见报告人', 'no speaker was found');
  if (!author) tell('未见报告机关', 'no author was found');
  return {
    title,
    author,
    date: day ? `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}` : null,
    place: session,
    speaker: speaker.trim(),
    titleLines,
    lines: front.length,
    doubts,
  };
}

const isChapter = (line: string): boolean => /^\d{4}年.{0,8}回顾$|^过去.{1,2}年.{0,8}回顾$/.test(line);

/** The government as one of the lines after the titles begins with it: what the report’s structure is checked by. */
function authorOf(front: readonly string[], titleLines: number): string {
  for (const line of front.slice(titleLines)) {
    const found = AUTHOR.exec(line);
    if (found?.index === 0) return found[0];
  }
  return '';
}

function titleOf(titles: readonly string[], author: string, name: string): string {
  const longest = [...titles].sort((a, b) => b.length - a.length)[0] ?? '';
  const bare = longest.replace(/[\s　]+/g, '');
  if (bare.length > 8) return bare;
  return author.length > 5
    ? `${author}${bare.includes('报告') ? bare.replace(/^政府/, '') : '工作报告'}`
    : bare || name;
}
