import { expect, it } from 'vitest';
import { sampleConfig } from '../../src/core/config/sample-config.ts';
import { violations } from './browser/axe-violations.ts';
import { editorText, findEditor, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findMenuRow, menuRowsAre, openMenu } from './menu-page.ts';
import { clickButton, findRow, rowsAre, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

it('leads from the empty popup to the options, takes a pasted text, and lists its roles for who is signed in', async () => {
  const { browser } = hatrack.chromium;
  const page = await hatrack.signIn('alice');
  const empty = await hatrack.chromium.openPopup(page);
  await findByRole(empty, 'heading', 'No roles yet');
  await clickButton(empty, 'Add roles');

  const target = await browser.waitForTarget(found => found.url().includes('/options.html'));
  const options = await target.page();
  if (!options) throw new Error('The options page is no tab');
  const field = await findEditor(options);
  await options.bringToFront();
  await waitUntil('the field has the focus', () => field.evaluate(element => element === document.activeElement));
  await options.evaluate(text => navigator.clipboard.writeText(text), TEAM_CONFIG);
  await pressKey(options, 'v', 'Control');
  await expect.poll(() => editorText(options)).toBe(TEAM_CONFIG);
  await pressKey(options, 's', 'Control');
  await waitUntil('the text is saved', async () =>
    options.evaluate(() => document.querySelector('[role=status]')?.textContent === 'Saved. 3 roles are ready.'),
  );

  await says(options, '3 roles are ready. In the AWS console, press Ctrl+Shift+, to');

  const popup = await hatrack.chromium.openPopup(page);
  await findByRole(popup, 'option');
  await expect
    .poll(() => rowsBySection(popup))
    .toEqual([['corp-jump', ['payments-dev', 'payments-prod', 'orders-dev']]]);
});

it('makes profiles of a mail, of which the bad line is pointed at, and of fields; nothing is saved before Save', async () => {
  const options = await hatrack.chromium.openOptions();
  const field = await findByRole(options, 'textbox', 'A role’s ARN, a switch-role link, or the whole email');
  const paste = async (text: string) => {
    await field.evaluate(element => (element as HTMLTextAreaElement).select());
    await options.keyboard.sendCharacter(text);
  };
  await paste('Hello\narn:aws:iam::1_2:role/Dev');
  await says(options, 'Line 2');
  await paste(`Sign in: https://corp-jump.signin.aws.amazon.com/console
https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=Developer&displayName=dev`);
  await clickButton(options, 'Add to the editor');
  const BROUGHT = `[corp-jump]
aws_account_id = corp-jump

[dev]
role_arn = arn:aws:iam::111122223333:role/Developer
source_profile = corp-jump
`;
  await textIs(options, BROUGHT);

  await clickButton(options, 'Add a role…');
  await (await findByRole(options, 'textbox', 'Account ID or alias')).focus();
  await options.keyboard.sendCharacter('4444-5555-6666');
  await clickButton(options, 'Add to the editor');
  await says(options, 'Required');
  await (await findByRole(options, 'textbox', 'IAM role name')).focus();
  await options.keyboard.sendCharacter('Auditor');
  await options.keyboard.press('Enter');
  await textIs(options, `${BROUGHT}\n[Auditor @ 444455556666]\nrole_arn = arn:aws:iam::444455556666:role/Auditor\n`);
  await pressKey(options, 'z', 'Control');
  await textIs(options, BROUGHT);
  await expect.poll(() => hatrack.stored()).not.toHaveProperty(['text.personal']);
});

it('welcomes a newcomer: what is put into the editor leads there, to be saved', async () => {
  const options = await hatrack.chromium.openOptions();
  await (await findByRole(options, 'link', 'Getting started')).click();
  await findByRole(options, 'heading', 'Welcome to Hatrack');
  await says(options, 'press Ctrl+Shift+, or click');
  expect(await violations(options)).toEqual([]);
  await clickButton(options, 'Insert sample');
  await findByRole(options, 'heading', 'Configuration');
  await says(options, '[payments-prod]');
  await pressKey(options, 's', 'Control');
  await says(options, '3 roles are ready');
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-prod');
  await clickButton(popup, 'Remove sample');
  const isGone = async () => !(await editorText(options)).includes('999999999999');
  await waitUntil('it is gone from the editor, too', isGone);
  await popup.close();

  await hatrack.save(`${sampleConfig(key => key)}\n[own]\nrole_arn = arn:aws:iam::111122223333:role/Own\n`);
  await openMenu(page);
  await findMenuRow(page, 'payments-prod');
  await (await findByRole(page, 'button', 'Remove sample')).click();
  await menuRowsAre(page, 'own');
  await waitUntil('it is gone from the editor, too', isGone);
});

it('lets a newcomer try it without AWS: a list to search, a role to switch to and back, and nothing of it stays', async () => {
  const before = await hatrack.stored();
  const demo = await hatrack.chromium.openOptions();
  await (await findByRole(demo, 'link', 'Try the demo')).click();
  await findRow(demo, 'payments-prod');
  expect(await violations(demo)).toEqual([]);
  await demo.keyboard.type('pay stag');
  await rowsAre(demo, 'payments-staging');
  await demo.keyboard.press('Enter');
  await findByRole(demo, 'heading', 'You’re now in payments-staging.');
  await clickButton(demo, 'payments-staging');
  await clickButton(demo, 'Switch back');
  await findByRole(demo, 'heading', 'You’re signed in as alice.');
  await (await findByRole(demo, 'link', 'End the demo')).click();
  await findByRole(demo, 'heading', 'Welcome to Hatrack');
  await expect.poll(() => hatrack.stored()).toEqual(before);
});
