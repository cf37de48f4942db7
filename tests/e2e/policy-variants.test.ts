import { beforeEach, describe, expect, it } from 'vitest';
import type { Emulator } from '../emulator/emulator.ts';
import type { VariantValues } from '../emulator/variants.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import type { Chromium } from './browser/launch-chromium.ts';
import { waitUntil } from './browser/wait-until.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';
import { type Way, wayOf } from './policy-way.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

let emulator: Emulator;
let chromium: Chromium;

beforeEach(async () => {
  ({ emulator, chromium } = hatrack);
  await hatrack.save(CONFIG);
});

const POLICIES: readonly { csp: VariantValues['csp']; way: Way }[] = [
  { csp: 'default', way: 'form of the page' },
  { csp: 'none', way: 'form of the page' },
  { csp: 'form-action-none', way: 'fetch from the page' },
  { csp: 'form-action-no-redirect', way: 'form of the page' },
  { csp: 'sealed', way: 'fetch from the page' },
];

describe.each(POLICIES)('under the policy $csp', ({ csp, way }) => {
  it(`switches by one ${way}, and back by another`, async () => {
    emulator.control.setVariant('csp', csp);
    const page = await chromium.newConsolePage(emulator.signInUrl('alice'));

    const popup = await chromium.openPopup(page);
    await findByRole(popup, 'option');
    await pressKey(popup, 'Enter');
    await waitUntil('the popup has closed', () => popup.isClosed());
    expect(await roleShownAt(page, DESTINATION)).toBe('Developer');
    expect(posts('switch')).toEqual([{ way, status: 302 }]);

    const switched = await chromium.openPopup(page);
    await (await findByRole(switched, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => switched.isClosed());
    expect(await roleShownAt(page, DESTINATION)).toBe('none');
    expect(posts('switch-back')).toEqual([{ way, status: 302 }]);
    expect(posts('switch')).toHaveLength(1);
    await page.close();
  });
});

function posts(kind: 'switch' | 'switch-back') {
  return emulator.control
    .journal()
    .filter(entry => entry.kind === kind)
    .map(entry => ({ way: wayOf(entry), status: entry.status }));
}
