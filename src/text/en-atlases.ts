import type { zhAtlases } from './zh-atlases.ts';

/** The strings of the pages over many atlases, in English. */
export const enAtlases: Readonly<Record<keyof typeof zhAtlases, string>> = {
  'atlases.title': 'Atlases of work reports',
  'atlases.what':
    'Places named in government work reports, an atlas for each district. {atlases} atlases, {districts} districts, {places} places, {drawn} of them on the map.',
  'atlases.here': '{atlases} atlases, {places} places, {drawn} of them on the map.',
  'atlases.all': 'All',
  'atlases.path': 'Where this is',
  'atlases.other': '中文',
  'atlases.elsewhere': 'Elsewhere',
  'atlases.unknown': 'District not known',
  'atlases.count': 'Atlases: {n}',
  'atlases.some': '{from}–{to}',
  'atlases.places': 'Places: {n}',
  'atlases.drawn': 'on the map: {n}',
  'atlases.undrawn': 'not located: {n}',
  'atlases.share': '{drawn} of {n} places are on the map',
  'atlases.draft': 'Draft',
  'atlases.draftWhy': 'Made by rule, not reviewed',
  'atlases.absent': 'Not built yet',
  'atlases.search': 'Find a place in all atlases',
  'atlases.hint': 'Name, pinyin, initials or English; add a city or district',
  'atlases.found': 'Found: {n}',
  'atlases.cut': 'Only the first {n} are listed; there are more. Type more of the name, or add a city or district.',
  'atlases.part': 'Nothing is called “{query}”. These have “{part}”.',
  'atlases.none': 'Nothing is called “{query}”. The search is in names of places and districts, not in the reports.',
  'atlases.vague':
    'The words of “{query}” are too common: only a part was looked through, and nothing was found. Type more of the name, or the whole district.',
  'atlases.failed': 'The index could not be fetched. Check the network, or reload this page.',
  'atlases.also': 'also {name}',
  'atlases.compare': 'Years compared',
  'atlases.compareTitle': '{district}: reports of several years',
  'atlases.matched':
    'Places that two or more atlases have: {n}, the oldest report first. They are taken for the same by name or alias; nobody has checked it.',
  'atlases.unmatched': 'No place has the same name in two atlases.',
  'atlases.unstaged': 'named, no stage stated',
  'atlases.unnamed': 'not named',
};
