import type { Page } from 'playwright-core';

const TARGETS = 'button, a[href], input, select, summary, textarea, [role="option"], [role="slider"]';

/** What a person would find broken: a page wider than the window, and controls whose words do not fit into them. */
export const findClipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth} in ${root.clientWidth}`] : [];
    const clipped = [...document.querySelectorAll<HTMLElement>('button, a.button, summary, label, h1, h2')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, .skips'))
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      })
      .map((element) => `clipped: ${element.outerHTML.slice(0, 120)}`);
    return [...wide, ...clipped];
  });

/** Targets that a finger could miss: below 44 pixels, and without as much room around their middle. */
export const findSmall = (page: Page): Promise<string[]> =>
  page.evaluate((targets) => {
    const LEAST = 43.5;
    const boxOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
    const isInText = (element: Element) => getComputedStyle(element).display === 'inline';
    const open = document.querySelector('dialog[open]');
    const all = [...(open ?? document).querySelectorAll(targets)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
        // What the ribbon leads to is met in the text itself.
        !element.closest('#report, .skips, .hidden, .ribbon'),
    );
    return all
      .filter((element) => !isInText(element))
      .filter((element) => {
        const box = boxOf(element);
        if (box.width === 0 || (box.width >= LEAST && box.height >= LEAST)) return false;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const [w, h] = [Math.max(box.width, LEAST) / 2, Math.max(box.height, LEAST) / 2];
        return all.some((other) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          if (other.closest('label') && other.closest('label') === element.closest('label')) return false;
          const near = boxOf(other);
          if (near.width === 0) return false;
          return near.left < x + w - 1 && near.right > x - w + 1 && near.top < y + h - 1 && near.bottom > y - h + 1;
        });
      })
      .map((element) => {
        const { width, height } = boxOf(element);
        return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 110)}`;
      });
  }, TARGETS);
