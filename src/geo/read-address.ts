/** What an address says, as far as it can be read. */
export type Address =
  /** A number of a street: `base` is what stands before 甲, 乙, – and what follows. */
  | { readonly says: 'number'; readonly street: string; readonly number: string; readonly base: number }
  /** Where streets cross. */
  | { readonly says: 'crossing'; readonly streets: readonly [string, string] }
  /** On these sides of these streets. */
  | { readonly says: 'sides'; readonly sides: readonly Side[] }
  | { readonly says: 'street'; readonly street: string }
  /** At or near what bears a name. */
  | { readonly says: 'name'; readonly name: string; readonly isNear: boolean };

export interface Side {
  readonly street: string;
  readonly side: 'east' | 'west' | 'north' | 'south';
}

const SIDES = { 东: 'east', 西: 'west', 北: 'north', 南: 'south' } as const;
/** What stands before the street: province, city, district. */
const ABOVE = /^(?:[^\s\d]{2,8}?(?:省|自治区|市|自治州|地区|盟|新区|开发区|区|自治县|县|旗))+(?=.{2,})/;
const STREET =
  /[\p{Script=Han}\d]{1,10}?(?:快速路|大街|大道|胡同|环路|公路|支路|东路|西路|南路|北路|东街|西街|南街|北街|路|街|巷|道|线)/uy;
const NUMBER = /^(?:第)?(\d+)((?:[-–—－]\d+)*)[号號]?([甲乙丙丁戊])?/;
const NEAR = /(?:附近|旁边?|对面|周边|一带|左右)$/;
const MOST_LENGTH = 80;

/**
 * Reads an address as people write them. `known` are names of streets: where one of them begins, it is that; elsewhere a street ends with
 * its kind (路, 街, 大道 …). Null where nothing can be read.
 */
export function readAddress(words: string, known: ReadonlySet<string>): Address | null {
  const whole = words.normalize('NFKC').replace(/\s+/g, '');
  if (whole === '' || whole.length > MOST_LENGTH) return null;
  const bare = whole.replace(ABOVE, '');
  const streets = streetsIn(bare, known);
  const sides = streets.flatMap(({ name, rest }) => {
    const side = /^(?:以|的)?([东西南北])(?:侧|面|边)?/.exec(rest)?.[1] as keyof typeof SIDES | undefined;
    return side ? [{ street: name, side: SIDES[side] }] : [];
  });
  if (sides.length > 1) return { says: 'sides', sides };
  const [first, second] = streets;
  const numbered = streets.find(({ rest }) => NUMBER.test(rest));
  if (numbered) {
    const [, base = '', more = '', letter = ''] = NUMBER.exec(numbered.rest) ?? [];
    const number = (base + more + letter).replace(/[–—－]/g, '-');
    return { says: 'number', street: numbered.name, number, base: Number(base) };
  }
  if (first && second) return { says: 'crossing', streets: [first.name, second.name] };
  if (first && /^(?:全线|沿线|上|段|两侧|$)/.test(first.rest)) return { says: 'street', street: first.name };
  const name = bare.replace(NEAR, '');
  return { says: 'name', name: name || bare, isNear: NEAR.test(bare) };
}

interface Met {
  readonly name: string;
  /** What follows it. */
  readonly rest: string;
}

/** The streets that words name, in their order: those that are known first, the longest where several begin at one place. */
function streetsIn(words: string, known: ReadonlySet<string>): readonly Met[] {
  const met: Met[] = [];
  const longest = Math.max(0, ...[...known].map(({ length }) => length));
  let at = 0;
  /** Where the name of a street that is not known may begin. */
  let free = 0;
  while (at < words.length) {
    let name = '';
    for (let length = Math.min(longest, words.length - at); length > 1 && !name; length -= 1)
      if (known.has(words.slice(at, at + length))) name = words.slice(at, at + length);
    if (!name && at === free) {
      STREET.lastIndex = at;
      const found = STREET.exec(words)?.[0] ?? '';
      const holdsKnown = [...known].some((each) => found.indexOf(each) > 0);
      if (!holdsKnown && !/[与和、××]/.test(found)) name = found;
    }
    if (name) {
      at += name.length;
      met.push({ name, rest: words.slice(at) });
      free =
        at +
        (/^(?:与|和|、|×|x|X|\/|,|，|到|至|以?[东西南北][侧面边]?[、,，]?)+/.exec(words.slice(at))?.[0].length ?? 0);
    } else at += 1;
  }
  return met;
}
