import { beforeEach, expect, it } from 'vitest';
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

it('switches by one request under every policy, and back by another', async () => {
  const page = await hatrack.signIn('alice');
  for (const { csp, way } of POLICIES) {
    emulator.control.setVariant('csp', csp);
    const earlier = posts().length;
    await page.goto(emulator.consoleUrl);

    const popup = await chromium.openPopup(page);
    await findByRole(popup, 'option');
    await pressKey(popup, 'Enter');
    await waitUntil('the popup has closed', () => popup.isClosed());
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');

    const switched = await chromium.openPopup(page);
    await (await findByRole(switched, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => switched.isClosed());
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('none');
    expect([csp, posts().slice(earlier)]).toEqual([
      csp,
      [
        { kind: 'switch', way, status: 302 },
        { kind: 'switch-back', way, status: 302 },
      ],
    ]);
  }
});

function posts() {
  return emulator.control
    .journal()
    .filter(({ kind }) => kind === 'switch' || kind === 'switch-back')
    .map(entry => ({ kind: entry.kind, way: wayOf(entry), status: entry.status }));
}
