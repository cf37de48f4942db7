import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Emulator } from '../emulator/emulator.ts';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import type { Chromium } from './browser/launch-chromium.ts';
import { waitUntil } from './browser/wait-until.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';
import { wayOf } from './policy-way.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

let emulator: Emulator;
let chromium: Chromium;
let page: Page;

beforeEach(async () => {
  ({ emulator, chromium } = hatrack);
  await hatrack.save(CONFIG);
});
afterEach(() => page.close());

async function choose(name: string): Promise<Page> {
  const popup = await chromium.openPopup(page);
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await pressKey(popup, 'Enter');
  return popup;
}

describe('a role that may not be assumed', () => {
  it.each(['form-action-none', 'sealed'] as const)('is asked for once under %s, and reported', async csp => {
    emulator.control.setVariant('csp', csp);
    page = await chromium.newConsolePage(emulator.signInUrl('alice'));
    const popup = await choose('payments-prod');
    const notice = await findByRole(popup, 'alert');
    await expect
      .poll(() => notice.evaluate(element => element.textContent))
      .toContain('Couldn’t switch to payments-prod');
    await expect.poll(() => roleShownAt(page, emulator.consoleUrl)).toBe('none');
    expect(emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['trust']);
    await popup.close();
  });
});

describe('a page that lets no form out, and whose fetch fails before it is sent', () => {
  it('is left for a page of ours, whose form makes the one request, and the one back', async () => {
    emulator.control.setVariant('csp', 'form-action-none');
    page = await chromium.newConsolePage(emulator.signInUrl('alice'));
    await page.setRequestInterception(true);
    page.on('request', request => {
      const isFetch = request.method() === 'POST' && !request.isNavigationRequest();
      void (isFetch ? request.abort() : request.continue());
    });
    const popup = await choose('payments-dev');
    await waitUntil('the popup has closed', () => popup.isClosed());
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
    expect(emulator.control.switches().map(wayOf)).toEqual(['form of ours']);

    const switched = await chromium.openPopup(page);
    await (await findByRole(switched, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => switched.isClosed());
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('none');
    const back = emulator.control.journal().filter(({ kind }) => kind === 'switch-back');
    expect(back.map(wayOf)).toEqual(['form of ours']);
  });
});

describe('a page that shows no token and no cookie to compute it from', () => {
  it("opens AWS's own page, filled in, says so, and sends nothing itself", async () => {
    page = await chromium.newConsolePage(emulator.signInUrl('alice'));
    await roleShownAt(page, emulator.consoleUrl);
    await page.evaluate(() => Reflect.deleteProperty(window, 'AWSC'));
    await chromium.browser.deleteMatchingCookies({ name: 'aws-userInfo', domain: '.amazon.com' });
    const popup = await choose('payments-dev');
    const notice = await findByRole(popup, 'alert');
    await expect.poll(() => notice.evaluate(element => element.textContent)).toContain('Confirm it there');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await waitUntil("AWS's page is there", () => new URL(page.url()).host === 'signin.aws.amazon.com');
    expect(emulator.control.switches()).toEqual([]);

    await (await findByRole(page, 'button', 'Switch Role')).click();
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
    const [sent, ...more] = emulator.control.switches();
    expect(more).toEqual([]);
    expect(sent && wayOf(sent)).toBe('form of sign-in');
    expect(sent?.form).toMatchObject({ account: '111122220001', roleName: 'Developer', displayName: 'payments-dev' });
  });
});
