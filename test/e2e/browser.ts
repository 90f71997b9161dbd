import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ATLAS } from '../atlas.ts';

/** Chromium without a window of its own: the same engine, and nothing drawn that is not the page. */
export const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';

/**
 * WebGL in software, and nothing that a browser asks of its maker. The page itself is drawn by the browser's own painter: through a
 * graphics card that there is not, all that is no map takes two thirds more of the processor.
 */
export const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** When a journey gives up on what does not come. No measure of speed: a machine that is busy with other things passes as well. */
export const GIVE_UP_MS = 60_000;

/** Real Chromium with WebGL in software. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER, args: FLAGS });

let launched: Promise<Browser> | undefined;
/** The one browser of all journeys that one worker takes; it ends with the worker. */
export const theBrowser = (): Promise<Browser> => {
  launched ??= launchBrowser();
  return launched;
};

/** A screen of a quarter of the dots, which the processor draws in half the time. What looks at dots asks for `SHARP`. */
export const COARSE = { deviceScaleFactor: 0.5 } as const;
export const SHARP = { deviceScaleFactor: 1 } as const;

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const LAPTOP = { viewport: { width: 1280, height: 720 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
export const NARROW_PHONE = { ...PHONE, viewport: { width: 320, height: 640 } } as const;

/** A page and what went wrong or out of it. */
export interface Watched {
  readonly page: Page;
  /** Console errors and uncaught exceptions. */
  readonly errors: string[];
  /** Addresses of every request. */
  readonly requests: string[];
}

/**
 * Where the processor draws, as here, the full map waits until a person turns to it: a hand over the map from the first moment on,
 * as long as the page starts.
 */
const putHandOnMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const moving = setInterval(() => {
      document.getElementById('map')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
      if (document.documentElement?.dataset.app === 'ready') clearInterval(moving);
    }, 16);
  });

/** Leaves a page that is yet to be fetched without WebGL. */
export const withoutWebGl = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...rest: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });

const SLUGS = [ATLAS, 'test/sample'].map(
  (folder) => (JSON.parse(readFileSync(`${folder}/atlas.json`, 'utf8')) as { slug: string }).slug,
);

function rememberVisitor(slugs: readonly string[]): void {
  try {
    for (const slug of slugs) {
      localStorage.setItem(`${slug}:drawer`, 'open');
      localStorage.setItem(`${slug}:lead`, 'closed');
    }
  } catch {
    // A browser that remembers nothing has new visitors only.
  }
}

/**
 * Opens a page in a fresh context, with a hand on its map and on a coarse screen unless told otherwise, without service workers unless asked
 * for, and records its errors and requests from the start. A known visitor has put the first words away and left the list open.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  hand = true,
  visitor: 'known' | 'new' = 'known',
): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...COARSE,
    ...options,
  });
  context.setDefaultTimeout(GIVE_UP_MS);
  const page = await context.newPage();
  if (visitor === 'known') await page.addInitScript(rememberVisitor, SLUGS);
  if (hand) await putHandOnMap(page);
  return watchPage(page);
}

/** Records what goes wrong in a page or out of it from now on. */
export function watchPage(page: Page): Watched {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('request', (request) => void requests.push(request.url()));
  return { page, errors, requests };
}
