import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE } from '../../test/e2e/browser.ts';
import { type Atlas, openAtlas } from '../../test/e2e/driver.ts';
import { isOneColour } from './png.ts';
import type { Step, View } from './views.ts';

const PATIENCE = 10_000;
const TRIES = 20;
/** A window narrower than this is a phone's. */
const PHONE_BELOW = 600;

/** Takes the picture of a view as soon as the page is at rest. Throws when the page fails or shows nothing. */
export async function renderView(browser: Browser, site: string, view: View): Promise<Buffer> {
  const atlas = await openAtlas(browser, site, view.path, optionsOf(view));
  try {
    atlas.page.setDefaultTimeout(PATIENCE);
    for (const step of view.steps ?? []) await takeStep(atlas.page, step);
    if (await atlas.page.locator('#map').isVisible()) await seeNames(atlas.page);
    const picture = await shootAtRest(atlas);
    if (atlas.errors.length > 0) throw new Error(`the page reports ${atlas.errors.join('; ')}`);
    if (isOneColour(picture)) throw new Error('the picture is blank: one colour from edge to edge');
    return picture;
  } finally {
    await atlas.close();
  }
}

function optionsOf({ viewport, colorScheme, forcedColors }: View): BrowserContextOptions {
  return {
    ...(viewport.width < PHONE_BELOW ? PHONE : {}),
    viewport,
    colorScheme,
    forcedColors: forcedColors ?? 'none',
  };
}

async function takeStep(page: Page, step: Step): Promise<void> {
  if ('press' in step) return page.keyboard.press(step.press);
  if ('tap' in step) return page.locator(step.tap).first().tap();
  await page.locator(step.click).first().click();
  // The pointer would light up whatever lies below it.
  await page.mouse.move(0, 0);
}

/** The map writes its names once it has come to rest for the first time. If it never does, the picture shows that. */
async function seeNames(page: Page): Promise<void> {
  const hasNames = page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 1);
  await hasNames.catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
    console.warn('the map came to rest once only: names may be missing');
  });
}

/** Shoots until two pictures in a row are the same, so that the same page gives the same bytes. */
async function shootAtRest(atlas: Atlas): Promise<Buffer> {
  let last = await shoot(atlas);
  for (let tries = 0; tries < TRIES; tries++) {
    const next = await shoot(atlas);
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`the page never comes to rest: ${TRIES} pictures, each unlike the one before`);
}

async function shoot({ page, mapIdle }: Atlas): Promise<Buffer> {
  if (await page.locator('#map').isVisible()) await mapIdle();
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
