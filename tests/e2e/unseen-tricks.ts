import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';

export const MOVED = (host: HTMLElement) => {
  host.style.cssText = 'position:fixed;inset:60px 0 0;z-index:2147483647;pointer-events:none;contain:layout';
  return () => undefined;
};

/** Ways of a page to have a user click what they do not see: each gets the element of ours, and answers how to end it. */
export const TRICKS: Readonly<Record<string, (host: HTMLElement) => () => void>> = {
  'our element is transparent': host => {
    host.style.opacity = '0';
    return () => host.style.removeProperty('opacity');
  },
  'our element is nearly transparent': host => {
    host.style.setProperty('opacity', '0.02', 'important');
    return () => host.style.removeProperty('opacity');
  },
  'the whole page is transparent': () => {
    document.documentElement.style.opacity = '0.01';
    return () => document.documentElement.style.removeProperty('opacity');
  },
  'a filter fades it': host => {
    host.style.filter = 'opacity(0)';
    return () => host.style.removeProperty('filter');
  },
  'it blends into the page': host => {
    host.style.mixBlendMode = 'multiply';
    return () => host.style.removeProperty('mix-blend-mode');
  },
  'it is cut to a part': host => {
    host.style.clipPath = 'circle(9000px)';
    return () => host.style.removeProperty('clip-path');
  },
  'it is masked': host => {
    host.style.maskImage = 'linear-gradient(rgb(0 0 0 / 2%), rgb(0 0 0 / 2%))';
    return () => host.style.removeProperty('mask-image');
  },
  'the page is small': () => {
    document.documentElement.style.scale = '0.5';
    return () => document.documentElement.style.removeProperty('scale');
  },
  'the page stands on its head': () => {
    Object.assign(document.documentElement.style, { transform: 'rotate(180deg)', transformOrigin: '50% 400px' });
    return () => document.documentElement.style.removeProperty('transform');
  },
  'it is zoomed out': host => {
    host.style.zoom = '0.3';
    return () => host.style.removeProperty('zoom');
  },
  'a cover of the same z lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
    document.documentElement.append(cover);
    return () => cover.remove();
  },
  'a cover lets clicks through, whatever is said': () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none!important';
    document.documentElement.append(cover);
    return () => cover.remove();
  },
  'an inert cover': () => {
    const cover = document.createElement('div');
    cover.inert = true;
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white';
    document.documentElement.append(cover);
    return () => cover.remove();
  },
  'a popover above': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:auto;height:auto;border:0;background:white;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
    return () => cover.remove();
  },
  'a cover in a closed root': () => {
    const cover = document.createElement('div');
    cover.attachShadow({ mode: 'closed' }).innerHTML =
      '<p style="all:initial;position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none">';
    document.documentElement.append(cover);
    return () => cover.remove();
  },
  'a frame above': () => {
    const cover = document.createElement('iframe');
    cover.srcdoc = '<body style="background:white">';
    cover.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;border:0;z-index:2147483647;pointer-events:none';
    document.documentElement.append(cover);
    return () => cover.remove();
  },
  'a cover that is made of our element': () => {
    const style = document.createElement('style');
    style.textContent =
      '[data-hatrack]::after{content:"";position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none}';
    document.head.append(style);
    return () => style.remove();
  },
  'a cover over a strip': host => {
    const cover = document.createElement('div');
    const at = document.documentElement.clientWidth - 420;
    cover.style.cssText = `position:fixed;top:0;bottom:0;left:${at}px;width:300px;z-index:2147483647;background:white;pointer-events:none`;
    host.after(cover);
    return () => cover.remove();
  },
  'it has just been moved': MOVED,
};

/** Plays a trick in the page on an element of ours; answers how to end it. */
export async function play(
  page: Page,
  trick: (host: HTMLElement) => () => void,
  what: string,
): Promise<() => Promise<void>> {
  const host = (await page.$(`[data-hatrack=${what}]`)) as ElementHandle<HTMLElement>;
  // What is in it stays where it is when it comes to hold it: as large as the window, and in front.
  await host.evaluate(each => {
    each.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none';
  });
  const end = await page.evaluateHandle(trick, host);
  if (trick !== MOVED) await hasStood(page);
  return async () => {
    await end.evaluate(stop => stop());
    await host.evaluate(each => each.removeAttribute('style'));
  };
}

/** Waits as long as it takes a user to see what there is. */
async function hasStood(page: Page): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await waitUntil('it has stood for a moment', () => page.evaluate(from => performance.now() - from > 600, since));
}
