import { LAYERS } from '../../domain/vocabulary.ts';
import { anchorOf } from '../../geo/anchor.ts';
import { writeGeoUri } from '../../geo/geo-uri.ts';
import { subdistrictName } from '../../text/subdistrict.ts';
import { createText } from '../../text/text.ts';
import { zh } from '../../text/zh.ts';
import { zhLater } from '../../text/zh-later.ts';
import { zhStill } from '../../text/zh-still.ts';
import type { Dataset } from '../dataset.ts';
import type { SourcePlace } from '../places/source-place.ts';
import { REPORT_IN_WORDS } from '../report-in-words.ts';
import { quotePassages } from './quote-passages.ts';
import { escapeHtml } from './report-html.ts';

const text = createText({ ...zh, ...zhLater, ...zhStill });

/** Every place of the report as static HTML, each under its id, with its position or why there is none, and the way back to the words. */
export function renderPlaces({
  places,
  mentions,
  passages,
}: Pick<Dataset, 'places' | 'mentions' | 'passages'>): string {
  const byId = new Map<string, SourcePlace>(places.map((place) => [place.id, place]));
  const groups = LAYERS.map((layer) => ({ layer, held: places.filter((place) => place.layer === layer) })).filter(
    ({ held }) => held.length > 0,
  );
  const drawn = places.filter(({ geometry }) => geometry !== null).length;
  return [
    `<header><h1>${text('still.title')}</h1>`,
    `<p>${text('still.what', { report: REPORT_IN_WORDS, n: places.length, drawn })}</p>`,
    `<p><a href="./">${text('still.report')}</a></p></header>`,
    `<nav aria-label="${text('still.layers')}"><ul>`,
    ...groups.map(
      ({ layer, held }) =>
        `<li><a href="#layer-${layer}">${text(`layer.${layer}`)}</a> <span class="count">${held.length}</span></li>`,
    ),
    '</ul></nav>',
    ...groups.map(({ layer, held }) => {
      const count = text('still.count', { n: held.length });
      return `<section id="layer-${layer}"><h2>${text(`layer.${layer}`)} <span class="count">${count}</span></h2>\n${held.map(renderPlace).join('\n')}\n</section>`;
    }),
  ].join('\n');

  function renderPlace(place: SourcePlace): string {
    const { id, name, nameEn, aliases, description } = place;
    const also =
      aliases.length > 0 ? `<p class="also">${text('card.aliases')}：${aliases.map(escapeHtml).join('、')}</p>` : '';
    const facts = [...whereIs(place), ...members(place)].map(
      ([term, html]) => `<div><dt>${term}</dt><dd>${html}</dd></div>`,
    );
    const quotes = quotePassages(place.id, mentions, { passages }).map(
      ({ passage, before, exact, after }) =>
        `<li><a href="./?place=${id}&amp;passage=${passage}#${passage}">${escapeHtml(before)}<mark>${escapeHtml(exact)}</mark>${escapeHtml(after)}</a></li>`,
    );
    return [
      `<article id="${id}"><h3 translate="no">${escapeHtml(name)} <span lang="en">${escapeHtml(nameEn)}</span></h3>`,
      `${also}<p>${escapeHtml(description.zh)}</p>`,
      `<dl>${facts.join('')}</dl>`,
      `<h4>${text('still.passages')}</h4><ul class="quotes">${quotes.join('')}</ul></article>`,
    ].join('');
  }

  function members({ members }: SourcePlace): [string, string][] {
    return members.length > 0 ? [[text('still.members'), members.map(linkTo).join('、')]] : [];
  }

  function linkTo(id: string): string {
    return `<a href="#${id}">${escapeHtml(byId.get(id)?.name ?? id)}</a>`;
  }

  function whereIs({ id, location, geometry }: SourcePlace): [string, string][] {
    const { type, precisionM, within, subdistricts = [], method, originalDatum, doubt } = location;
    const container = within ? text('still.within', { place: linkTo(within) }) : '';
    const names = subdistricts.map((name) => subdistrictName(name)).join('、');
    const notes: [string, string][] = [
      ...(names ? [[text('filter.subdistrict'), names] as [string, string]] : []),
      ...(doubt ? [[text('card.doubt'), escapeHtml(doubt.zh)] as [string, string]] : []),
    ];
    const anchor = anchorOf(geometry);
    if (!geometry || !anchor)
      return [
        [text('still.where'), [text(`location.${type}`), ...(container ? [container] : [])].join('，')],
        [text('card.noGeometry'), escapeHtml(method.zh)],
        ...notes,
      ];
    const [lng, lat] = anchor;
    const uri = writeGeoUri([lng, lat], precisionM);
    const role =
      type === 'line' ? text('still.anchor.line') : geometry.type === 'Point' ? '' : text('still.anchor.area');
    const m = precisionM?.toLocaleString('zh-CN') ?? '';
    const isDisc = type === 'area' && geometry.type === 'Point';
    return [
      [
        text('still.where'),
        `${role && `${role}：`}${text('still.degrees', { lat: lat.toFixed(5), lng: lng.toFixed(5) })}<br /><a href="${uri}">${uri}</a> <a href="./?place=${id}">${text('still.map')}</a>`,
      ],
      [text('still.precision'), isDisc ? text('precision.radius', { m }) : text('precision.metres', { m })],
      ...(originalDatum && originalDatum !== 'WGS-84'
        ? [[text('card.datum'), text('card.datumValue', { datum: originalDatum })] as [string, string]]
        : []),
      [text('card.method'), escapeHtml(method.zh) + (container && `（${container}）`)],
      ...notes,
    ];
  }
}
