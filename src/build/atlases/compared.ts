import { anchorIn } from '../../contract/atlas-index.ts';
import type { StageRecord } from '../../domain/place.ts';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { escapeHtml } from '../publish/report-html.ts';
import type { JoinedPlace, PlaceIn } from './join-places.ts';
import type { Page } from './page.ts';
import type { Card, ReadAtlas } from './read-atlas.ts';

const STAGE_WORDS = { zh, en };

/** What the atlases of a district say of each place that two or more of them have, side by side, the oldest first. */
export function renderCompared(atlases: readonly ReadAtlas[], joined: readonly JoinedPlace[], page: Page): string {
  const { say, of } = page;
  const cards = atlases.map(({ card }) => card);
  const several = joined.filter((parts) => parts.length > 1);
  const title = say('atlases.compareTitle', { district: of(cards[0]?.district ?? { zh: '', en: '' }) });
  const what = several.length > 0 ? say('atlases.matched', { n: several.length }) : say('atlases.unmatched');
  const places = several.map((parts) => renderPlace(parts, cards, page));
  return `<section id="compared"><h2>${title}</h2>\n<p>${what}</p>\n${places.join('\n')}</section>`;
}

function renderPlace(parts: JoinedPlace, cards: readonly Card[], page: Page): string {
  const newest = parts.at(-1) ?? parts[0];
  const { name, nameEn } = newest.place;
  const english = page.language === 'zh' ? '' : ` <span>${escapeHtml(nameEn)}</span>`;
  const columns = cards.map((card) =>
    renderColumn(
      card,
      parts.find(({ atlas }) => atlas.card === card),
      name,
      page,
    ),
  );
  return `<article id="${escapeHtml(anchorIn(newest.atlas.card.slug, newest.place.id))}"><h3 translate="no"><span lang="zh-CN">${escapeHtml(name)}</span>${english}</h3><dl>${columns.join('')}</dl></article>`;
}

/** What one atlas says; what it calls the place, where that is another name. */
function renderColumn(card: Card, part: PlaceIn | undefined, name: string, { say, toAtlas, language }: Page): string {
  if (!part) return `<div><dt>${card.years}</dt><dd class="soft">${say('atlases.unnamed')}</dd></div>`;
  const { place } = part;
  const head = card.isBuilt ? `<a href="${toAtlas(card.slug, place.id)}">${card.years}</a>` : card.years;
  const other = place.name === name ? '' : ` <span lang="zh-CN" translate="no">${escapeHtml(place.name)}</span>`;
  const said =
    place.stages.length > 0
      ? place.stages.map((stage) => `<dd>${renderStage(stage, language)}</dd>`).join('')
      : `<dd class="soft">${say('atlases.unstaged')}</dd>`;
  return `<div><dt>${head}${other}</dt>${said}</div>`;
}

const renderStage = ({ year, stage, quote }: StageRecord, language: Page['language']): string =>
  `<b>${year} ${STAGE_WORDS[language][`stage.${stage}`]}</b> <q lang="zh-CN" translate="no">${escapeHtml(quote)}</q>`;
