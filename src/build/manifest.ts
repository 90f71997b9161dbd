import { city, district, shortTitle, title } from '#about';
import { REPORT_IN_WORDS } from './report-in-words.ts';

/** What an installed page is called, and how it looks before its first paint. */
export const makeManifest = (): string =>
  JSON.stringify(
    {
      id: './',
      name: `${title.zh} · ${REPORT_IN_WORDS}`,
      short_name: shortTitle.zh,
      description: `${city.zh}${district.zh} ${REPORT_IN_WORDS}：报告写到的每个地点，逐字对应原文，画在地图上。`,
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#fbf8f1',
      background_color: '#fbf8f1',
      categories: ['government', 'navigation', 'reference'],
      icons: [
        { src: './icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
        { src: './icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
        { src: './icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
        { src: './icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
    },
    null,
    2,
  );
