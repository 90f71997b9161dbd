import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE } from '../e2e/browser.ts';
import { openAtlas } from '../e2e/driver.ts';
import { isOneColour } from './png.ts';
import type { Step, View } from './views.ts';

const PATIENCE = 15_000;
const TRIES = 20;
/** A window narrower than this is a phone's. */
const PHONE_BELOW = 600;

/** Takes the picture of a view as soon as the page is at rest. Throws when the page fails or shows nothing. */
export async function renderView(browser: Browser, site: string, view: View): Promise<Buffer> {
  const atlas = await openAtlas(browser, site, view.path, optionsOf(view));
  try {
    atlas.page.setDefaultTimeout(PATIENCE);
    for (const step of view.steps ?? []) await takeStep(atlas.page, step);
    if (await atlas.page.locator('#map').isVisible()) await atlas.mapIdle();
    const picture = await shootAtRest(atlas.page);
    if (atlas.errors.length > 0) throw new Error(`the page reports ${atlas.errors.join('; ')}`);
    if (isOneColour(picture)) throw new Error('the picture is blank: one colour from edge to edge');
    return picture;
  } finally {
    await atlas.close();
  }
}

function optionsOf({ viewport, colorScheme }: View): BrowserContextOptions {
  return { ...(viewport.width < PHONE_BELOW ? PHONE : {}), viewport, colorScheme };
}

async function takeStep(page: Page, step: Step): Promise<void> {
  if ('press' in step) return page.keyboard.press(step.press);
  if ('tap' in step) return page.locator(step.tap).first().tap();
  await page.locator(step.click).first().click();
  // The pointer would light up whatever lies below it.
  await page.mouse.move(0, 0);
}

/** Shoots until two pictures in a row are the same, so that the same page gives the same bytes. */
async function shootAtRest(page: Page): Promise<Buffer> {
  let last = await shoot(page);
  for (let tries = 0; tries < TRIES; tries++) {
    const next = await shoot(page);
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`the page never comes to rest: ${TRIES} pictures, each unlike the one before`);
}

const shoot = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
