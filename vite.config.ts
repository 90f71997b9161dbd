import { defineConfig } from 'vite';
import { atlasData } from './src/build/plugin.ts';
import { preloadMap } from './src/build/preload.ts';

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [atlasData(import.meta.dirname), preloadMap()],
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
});
