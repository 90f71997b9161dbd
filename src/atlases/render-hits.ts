import { addressIn, anchorIn, areaPage, pageIn } from '../contract/atlas-index.ts';
import type { FoundHits } from './find.ts';
import type { Hit } from './look-up.ts';
import type { Surroundings } from './search-box.ts';

/** A line for each hit: its name leads to the newest atlas that has it, or to the page of an area; what several atlases have is compared. */
export const renderHits = ({ areas, places }: FoundHits, around: Surroundings): HTMLElement[] =>
  [...areas, ...places].map((hit) => renderHit(hit, around));

function renderHit(
  { name, nameEn, alias, atlas, lead, count }: Hit,
  { root, language, say }: Surroundings,
): HTMLElement {
  const [slug, years, state, adcode, districtZh, districtEn, cityZh, cityEn] = atlas;
  const isChinese = language === 'zh';
  const shown = isChinese ? name : nameEn || name;
  const also = [...(shown === name ? [] : [name]), ...(alias ? [say('atlases.also', { name: alias })] : [])];
  const where = isChinese ? cityZh + districtZh : [districtEn, cityEn].filter(Boolean).join(', ');
  const href = count === 0 ? pageIn(lead, language) : addressIn(slug, lead, language);
  const notes = state === '' ? [] : [say(state === 'draft' ? 'atlases.draft' : 'atlases.absent')];
  const compared = `${root}${pageIn(areaPage(adcode), language)}#${anchorIn(slug, lead)}`;
  return make('li', {}, [
    state === 'absent' ? make('b', {}, [shown]) : make('a', { className: 'lead', href: root + href }, [shown]),
    ...also.map((words) => make('span', { className: 'also' }, [words])),
    make('span', { className: 'where' }, [[where, years].filter(Boolean).join(' · ')]),
    ...notes.map((words) => make('span', { className: 'note' }, [words])),
    ...(count > 1 ? [make('a', { className: 'compare', href: compared }, [say('atlases.compare')])] : []),
  ]);
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
