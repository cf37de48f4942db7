import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

async function popupWithRoles(): Promise<Page> {
  await hatrack.save(TEAM_CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'payments-dev');
  return popup;
}

describe('as the system asks', () => {
  it('forced colors set the chosen row and the focused search apart by an outline', async () => {
    const popup = await popupWithRoles();
    const cdp = await popup.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const outline = (selector: string) =>
      popup.$$eval(selector, elements => elements.map(element => getComputedStyle(element).outlineStyle));
    expect(await outline('[role=option][aria-selected=true]')).toEqual(['solid']);
    expect(new Set(await outline('[role=option][aria-selected=false]'))).toEqual(new Set(['none']));
    expect(await outline('.search-box')).toEqual(['solid']);
    await expect.poll(() => popup.$eval('.peg', peg => getComputedStyle(peg).forcedColorAdjust)).toBe('none');
  });

  it('more contrast gives every text the ink of names, and every line that of fields', async () => {
    const popup = await popupWithRoles();
    const colors = () =>
      popup.evaluate(() => {
        const of = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
        return {
          isInk: of('.detail-line').color === of('body').color,
          line: of('.footer').borderTopColor,
        };
      });
    const before = await colors();
    const cdp = await popup.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] });
    const after = await colors();
    expect([before.isInk, after.isInk]).toEqual([false, true]);
    expect(after.line).not.toBe(before.line);
  });

  it('nothing moves with reduced motion', async () => {
    expect(await moving(await popupWithRoles())).toEqual([]);
    expect(await moving(await hatrack.chromium.openOptions())).toEqual([]);
  });
});

async function moving(page: Page): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return page.$$eval('*', elements =>
    elements
      .filter(element => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return `${animationDuration}, ${transitionDuration}`.split(', ').some(time => Number.parseFloat(time) > 0);
      })
      .map(element => element.outerHTML.slice(0, 80)),
  );
}
