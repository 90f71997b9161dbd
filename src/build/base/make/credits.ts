import type { AtlasFile } from '../../../domain/about.ts';

const WANTED = {
  map: { zh: '© OpenStreetMap 贡献者（ODbL）', en: '© OpenStreetMap contributors (ODbL)' },
  sources: { zh: '底图据 OpenStreetMap', en: 'base map after OpenStreetMap' },
  licence: {
    zh: '底图由 OpenStreetMap 得来，ODbL 1.0',
    en: 'the base map is derived from OpenStreetMap, ODbL 1.0',
  },
} as const satisfies AtlasFile['credits'];

/** What `atlas.json` still has to say once its base map is made from OpenStreetMap, a line for each word that is missing. */
export const missingCredits = (credits: AtlasFile['credits']): string[] =>
  (['map', 'sources', 'licence'] as const).flatMap((field) =>
    (['zh', 'en'] as const)
      .filter((language) => !/OpenStreetMap/i.test(credits[field][language]))
      .map((language) => `credits.${field}.${language}: “${WANTED[field][language]}”`),
  );
