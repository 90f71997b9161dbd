import { type Area, addressOf, idOf, isCompared } from './areas.ts';
import type { Page } from './page.ts';
import type { Card } from './read-atlas.ts';

/** The page of an area: its atlases, or links to its parts where they are too many. `more` is HTML that follows. */
export function renderArea(area: Area, page: Page, more = ''): { title: string; body: string } {
  const { say, of } = page;
  const { atlases, places, drawn } = countIn(area);
  const isAll = area.holders.length === 0;
  const districts = new Set(area.cards.map(({ adcode }) => adcode)).size;
  const what = say(isAll ? 'atlases.what' : 'atlases.here', { atlases, districts, places, drawn });
  const body = [
    `<header>${renderPath(area, page)}<h1>${of(area.name)}</h1>\n<p>${what}</p></header>`,
    '<!--search-->',
    area.isSplit ? renderLinks(area.parts, page) : renderParts(area, page, 2),
    more,
  ];
  return { title: isAll ? of(area.name) : `${of(area.name)} · ${say('atlases.title')}`, body: body.join('\n') };
}

const countIn = ({ cards }: Area) => ({
  atlases: cards.length,
  places: cards.reduce((sum, { places }) => sum + places, 0),
  drawn: cards.reduce((sum, { drawn }) => sum + drawn, 0),
});

function renderPath({ holders }: Area, { say, of, to }: Page): string {
  if (holders.length === 0) return '';
  const links = holders.map((holder) => {
    const name = holder.code === '' ? say('atlases.all') : of(holder.name);
    return `<li><a href="${to(addressOf(holder))}">${name}</a></li>`;
  });
  return `<nav class="path" aria-label="${say('atlases.path')}"><ol>${links.join('')}</ol></nav>`;
}

function renderLinks(parts: readonly Area[], { say, of, to }: Page): string {
  const items = parts.map((part) => {
    const { atlases, places, drawn } = countIn(part);
    return `<li><a href="${to(addressOf(part))}"><b>${of(part.name)}</b> <span>${say('atlases.count', { n: atlases })}</span></a> ${renderShare(places, drawn)}<span class="counts">${say('atlases.share', { n: places, drawn })}</span></li>`;
  });
  return `<ul class="areas">${items.join('\n')}</ul>`;
}

/** Provinces and cities as headings, districts and their atlases as a list. */
function renderParts(area: Area, page: Page, depth: number): string {
  const { of } = page;
  if (area.parts.length === 0)
    return `<ul class="atlases">${area.cards.map((card) => `<li>${renderCard(card, page, true)}</li>`).join('\n')}</ul>`;
  const isLast = area.parts.every(({ code }) => code.length === 6);
  if (isLast) return `<ul class="atlases">${area.parts.map((part) => renderDistrict(part, page)).join('\n')}</ul>`;
  return area.parts
    .map(
      (part) =>
        `<section id="${idOf(part)}"><h${depth}>${of(part.name)}</h${depth}>\n${renderParts(part, page, depth + 1)}</section>`,
    )
    .join('\n');
}

/** A district with one atlas is a line; several stand below its name, the oldest first. */
function renderDistrict(district: Area, page: Page): string {
  const { say, of, to } = page;
  const { cards } = district;
  const [card] = cards;
  if (card && cards.length === 1) return `<li id="${idOf(district)}">${renderCard(card, page, false)}</li>`;
  const compare = isCompared(cards)
    ? `<a class="compare" href="${to(addressOf(district))}">${say('atlases.compare')}</a>`
    : '';
  const lines = cards.map((each) => `<li>${renderCard(each, page, true)}</li>`);
  return `<li id="${idOf(district)}" class="several"><p><b>${of(district.name)}</b> ${compare}</p><ul>${lines.join('\n')}</ul></li>`;
}

/** An atlas: called by its district, or by its years where that is said already. */
function renderCard(card: Card, { say, of, toAtlas }: Page, isNamed: boolean): string {
  const { slug, district, title, years, places, drawn, isDraft, isBuilt } = card;
  const name = isNamed
    ? `<b class="years">${years}</b> <span>${of(title)}</span>`
    : `<b>${of(district)}</b> <span>${of(title)}</span> <span class="years">${years}</span>`;
  const notes = [
    ...(isDraft ? [`<span class="note" title="${say('atlases.draftWhy')}">${say('atlases.draft')}</span>`] : []),
    ...(isBuilt ? [] : [`<span class="note">${say('atlases.absent')}</span>`]),
  ];
  const counts = [
    say('atlases.places', { n: places }),
    say('atlases.drawn', { n: drawn }),
    say('atlases.undrawn', { n: places - drawn }),
  ];
  return `<div class="atlas">${isBuilt ? `<a href="${toAtlas(slug)}">${name}</a>` : `<span>${name}</span>`} ${notes.join(' ')} ${renderShare(places, drawn)}<span class="counts">${counts.join(' · ')}</span></div>`;
}

/** How much of the places is on the map; said in words beside it. */
function renderShare(places: number, drawn: number): string {
  const width = places === 0 ? 0 : Math.round((drawn / places) * 1000) / 10;
  return `<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path class="all" d="M0 0h100v1H0z"/><path d="M0 0h${width}v1H0z"/></svg>`;
}
