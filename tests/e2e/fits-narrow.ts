import type { Page } from 'puppeteer-core';

/** As wide as Firefox's overflow menu. */
export const NARROW = { width: 320, height: 560 };

/** What is cut at the right of a window this narrow, scrolls there, or lies outside of it. */
export function beyondNarrow(popup: Page): Promise<string[]> {
  return popup.evaluate(width => {
    const isOut = (element: Element): boolean => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (left < 0 || right > width);
    };
    const parts = [...document.querySelectorAll('body, body *')];
    const scrolling = parts.filter(part => {
      const { overflowX } = getComputedStyle(part);
      return (
        overflowX !== 'hidden' &&
        overflowX !== 'clip' &&
        part.clientWidth > 0 &&
        part.scrollWidth > part.clientWidth + 1
      );
    });
    return [
      ...parts.filter(isOut),
      ...scrolling,
      ...(document.documentElement.scrollWidth > width ? ['page'] : []),
    ].map(part => (typeof part === 'string' ? part : part.outerHTML.slice(0, 120)));
  }, NARROW.width);
}
