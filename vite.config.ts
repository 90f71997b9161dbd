import { defineConfig, type UserConfig } from 'vite';
import { aboutAtlas } from './src/build/about-plugin.ts';
import { findAtlas } from './src/build/find-atlas.ts';
import { collectPackages, writeLicences } from './src/build/licences.ts';
import { keepOffline } from './src/build/offline.ts';
import { atlasData } from './src/build/plugin.ts';
import { preloadMap } from './src/build/preload.ts';
import { isDraft } from './src/build/review/draft-file.ts';
import { securePages } from './src/build/security/secure-pages.ts';
import { singleFile } from './src/build/single/single-file.ts';
import { slimIcons } from './src/build/slim-icons.ts';

const packages = new Set<string>();

/** The folder for a web server, and for development. */
const site: UserConfig = {
  plugins: [
    aboutAtlas(),
    atlasData(import.meta.dirname),
    slimIcons(),
    preloadMap(),
    securePages(),
    collectPackages(packages),
    writeLicences(packages),
    keepOffline(import.meta.dirname),
  ],
  worker: { format: 'es', plugins: () => [aboutAtlas(), collectPackages(packages)] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'places.html', ...(isDraft(findAtlas(import.meta.dirname)) ? ['review.html'] : [])],
      output: {
        codeSplitting: {
          groups: [
            // Seldom changes: whoever comes again after a release has it already.
            { name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'preact', test: /node_modules[\\/]@?preact[\\/](?!.*render-to-string)/ },
            // What the page, the map and the parts that come later all need: one file in place of a dozen small ones.
            {
              name: 'terms',
              test: /src[\\/](domain[\\/](located|progress|subdistricts|vocabulary|years|selection)|look[\\/](tones|accent|mix|sign|sign-form|symbols)|map[\\/]style[\\/]expressions|state[\\/](arrangement|focus|preferences|view))\.ts/,
            },
          ],
        },
      },
    },
  },
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ...(mode === 'single' ? singleFile(import.meta.dirname) : site),
}));
