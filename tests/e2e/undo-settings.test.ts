import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { noticeSays, openSettings, set, storedSettings, storedSettingsAre } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

it('offers to undo a change, and one after the other takes back those before it, by button and by key', async () => {
  const options = await openSettings(hatrack);
  await set(options, 'radio', 'Dark');
  await noticeSays(options, '“Theme” changed.');
  await set(options, 'radio', 'Hidden');
  await set(options, 'radio', 'By name');
  await noticeSays(options, '“Sort roles” changed.');

  await (await findByRole(options, 'button', 'Undo')).focus();
  await pressKey(options, 'Enter');
  await storedSettingsAre(options, { theme: 'dark', accounts: 'hidden' });
  await noticeSays(options, '“Sort roles” restored.');
  await (await findByRole(options, 'button', 'Undo “Show accounts as” too')).click();
  await storedSettingsAre(options, { theme: 'dark' });

  await pressKey(options, 'z', 'Control');
  await storedSettingsAre(options, {});
  await noticeSays(options, '“Theme” restored.');
  await expect.poll(() => options.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  await expect.poll(() => options.$$('.undo-notice button')).toHaveLength(1);
  await pressKey(options, 'z', 'Control');
  await (await findByRole(options, 'button', 'Close this message')).click();
  await waitUntil('the notice is gone', async () => (await options.$('.undo-notice')) === null);
});

it('keeps the focus in the notice when its last Undo is used', async () => {
  const options = await openSettings(hatrack);
  await set(options, 'switch', 'Show all roles');
  await (await findByRole(options, 'button', 'Undo')).focus();
  await pressKey(options, 'Enter');
  await waitUntil('the button beside it has the focus', () =>
    options.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Close this message'),
  );
});

it('takes nothing back that another window changed since', async () => {
  const [one, other] = [await openSettings(hatrack), await openSettings(hatrack)];
  await set(one, 'radio', 'Hidden');
  await set(one, 'radio', 'By name');
  await set(other, 'radio', 'Most used');
  await set(other, 'switch', 'Show images');
  await one.bringToFront();
  await waitUntil('the first window follows', () =>
    one.evaluate(() => document.querySelector<HTMLInputElement>('[type=radio][value=used]')?.checked),
  );
  await pressKey(one, 'z', 'Control');
  await storedSettingsAre(one, { order: 'used', showImages: false });
  await pressKey(one, 'z', 'Control');
  await expect.poll(() => storedSettings(one)).toEqual({ order: 'used', showImages: false });
});

it('leaves Ctrl+Z to the editor where the text is in front', async () => {
  const options = await openSettings(hatrack);
  await set(options, 'radio', 'Dark');
  await (await findByRole(options, 'link', 'Configuration')).click();
  await (await findByRole(options, 'textbox', 'Configuration')).focus();
  // One key: what is typed with pauses between, as on a slow machine, is undone piece by piece.
  await options.keyboard.type('§');
  const isTyped = () => options.$eval('[role=textbox]', ({ textContent }) => textContent?.includes('§'));
  await waitUntil('it is typed', isTyped);
  await pressKey(options, 'z', 'Control');
  await waitUntil('the typing is undone', async () => !(await isTyped()));
  await expect.poll(() => storedSettings(options)).toEqual({ theme: 'dark' });
});
