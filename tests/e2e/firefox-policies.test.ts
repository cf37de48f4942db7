import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VariantValues } from '../emulator/variants.ts';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, closeIfOpen, hasClosed, textOf } from './firefox-page.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';
import { type Way, wayOf } from './policy-way.ts';

const hatrack = useFirefox(CONFIG);

let page: Page;
let popup: Page;
beforeEach(() => hatrack.emulator.control.reset());
afterEach(() => Promise.all([page, popup].map(closeIfOpen)));

const POLICIES: readonly { csp: VariantValues['csp']; way: Way }[] = [
  { csp: 'form-action-none', way: 'fetch from the page' },
  { csp: 'form-action-no-redirect', way: 'form of the page' },
  { csp: 'sealed', way: 'form of ours' },
];

it.each(POLICIES)(
  'under $csp switches by one $way, back by another, and asks once for a role that may not be assumed',
  async ({ csp, way }) => {
    await open(csp);
    await choose(popup, 'payments-dev');
    await waitUntil('the popup has closed', () => hasClosed(popup));
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
    expect(posts('switch')).toEqual([{ way, status: 302 }]);

    popup = await hatrack.firefox.openPopup();
    await (await findByRole(popup, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => hasClosed(popup));
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('none');
    expect(posts('switch-back')).toEqual([{ way, status: 302 }]);

    popup = await hatrack.firefox.openPopup();
    await choose(popup, 'payments-prod');
    await findByRole(popup, 'alert');
    await expect.poll(() => textOf(popup)).toContain('Couldn’t switch to payments-prod');
    expect(hatrack.emulator.control.switches().map(({ refusal }) => refusal)).toEqual([undefined, 'trust']);
  },
);

async function open(csp: VariantValues['csp']): Promise<void> {
  hatrack.emulator.control.setVariant('csp', csp);
  page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  popup = await hatrack.firefox.openPopup();
}

function posts(kind: 'switch' | 'switch-back') {
  return hatrack.emulator.control
    .journal()
    .filter(entry => entry.kind === kind)
    .map(entry => ({ way: wayOf(entry), status: entry.status }));
}
