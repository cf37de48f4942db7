import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import type { VariantValues } from '../emulator/variants.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { closeIfOpen, hasClosed, textOf } from './firefox-page.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';
import { type Way, wayOf } from './policy-way.ts';

let emulator: Emulator;
let firefox: Firefox;
let page: Page;
let popup: Page;

beforeAll(async () => {
  emulator = await createEmulator();
  firefox = await launchFirefox({ emulator, extensionDir: builtExtension.firefox });
  const options = await firefox.openOptions();
  await saveConfig(options, CONFIG);
  await options.close();
});
afterAll(async () => {
  await firefox?.close();
  await emulator.close();
});
beforeEach(() => emulator.control.reset());
afterEach(() => Promise.all([page, popup].map(closeIfOpen)));

const POLICIES: readonly { csp: VariantValues['csp']; way: Way }[] = [
  { csp: 'form-action-none', way: 'fetch from the page' },
  { csp: 'form-action-no-redirect', way: 'form of the page' },
  { csp: 'sealed', way: 'form of ours' },
];

describe.each(POLICIES)('under the policy $csp', ({ csp, way }) => {
  it(`switches by one ${way}, and back by another`, async () => {
    await open(csp);
    await choose('payments-dev');
    await waitUntil('the popup has closed', () => hasClosed(popup));
    expect(await roleShownAt(page, DESTINATION)).toBe('Developer');
    expect(posts('switch')).toEqual([{ way, status: 302 }]);

    popup = await firefox.openPopup();
    await (await findByRole(popup, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => hasClosed(popup));
    expect(await roleShownAt(page, DESTINATION)).toBe('none');
    expect(posts('switch-back')).toEqual([{ way, status: 302 }]);
    expect(posts('switch')).toHaveLength(1);
  });
});

it.each(['form-action-none', 'sealed'] as const)(
  'asks once for a role that may not be assumed under %s, and tells',
  async csp => {
    await open(csp);
    await choose('payments-prod');
    await findByRole(popup, 'alert');
    expect(await textOf(popup)).toContain('Not switched to payments-prod');
    expect(emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['trust']);
  },
);

async function open(csp: VariantValues['csp']): Promise<void> {
  emulator.control.setVariant('csp', csp);
  page = await firefox.newConsolePage(emulator.signInUrl('alice'));
  popup = await firefox.openPopup();
}

async function choose(name: string): Promise<void> {
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await pressKey(popup, 'Enter');
}

function posts(kind: 'switch' | 'switch-back') {
  return emulator.control
    .journal()
    .filter(entry => entry.kind === kind)
    .map(entry => ({ way: wayOf(entry), status: entry.status }));
}
