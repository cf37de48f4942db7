import { expect, it } from 'vitest';
import { findEditor, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { textOf } from './firefox-page.ts';

const hatrack = useFirefox();

it('Firefox writes, marks, completes, corrects and saves a text', async () => {
  const options = await hatrack.firefox.openOptions();
  await (await findEditor(options)).focus();
  await typeText(
    options,
    '[corp]\naws_account_id = 999999999999\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n',
  );
  await typeText(options, 'source_profil = corp\ncolor = red\nreg');
  await options.waitForSelector('.cm-tooltip-autocomplete [role=option]');
  await pressKey(options, 'ArrowDown');
  await pressKey(options, 'Enter');
  await typeText(options, 'eu-west-1');
  await options.waitForSelector('.cm-lintRange-warning');
  await expect.poll(() => options.$$eval('input[type=color]', swatches => swatches.length)).toBe(1);
  await (await findByRole(options, 'button', 'Change to “source_profile”')).click();
  await textIs(
    options,
    '[corp]\naws_account_id = 999999999999\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = corp\ncolor = red\nregion = eu-west-1',
  );
  await pressKey(options, 's', 'Control');
  await waitUntil('it is saved', async () => (await textOf(options)).includes('Saved. 1 role is ready.'));
});
