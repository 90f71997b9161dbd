import type { GraphicsAnswer } from './graphics.ts';

/** Names what draws WebGL here. To ask may take half a second, in which the page goes on; the page's own map then starts the sooner. */
const context = new OffscreenCanvas(1, 1).getContext('webgl2');
const names = context?.getExtension('WEBGL_debug_renderer_info');
const renderer: GraphicsAnswer = names ? String(context?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : null;
self.postMessage(renderer);
