import type { Atlas } from '../domain/atlas.ts';
import type { SectionSummary } from '../domain/summary.ts';

/** Sections that know what they are called in English. */
export function withTitles(atlas: Atlas, summaries: readonly Pick<SectionSummary, 'section' | 'titleEn'>[]): Atlas {
  const titles = new Map(summaries.map(({ section, titleEn }) => [section, titleEn]));
  const sections = atlas.sections.map((section) => {
    const titleEn = titles.get(section.id);
    return titleEn === undefined ? section : { ...section, titleEn };
  });
  return { ...atlas, sections };
}

/** Longest line of a name on the map, in letters. */
const LINE = 18;

/** Places whose name on the map is the English one, in lines that break between words. */
export function withNames(atlas: Atlas): Atlas {
  const places = atlas.places.map((place) => ({ ...place, mapName: inLines(place.nameEn) }));
  return { ...atlas, places };
}

function inLines(name: string): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
