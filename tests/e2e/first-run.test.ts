import { expect, it } from 'vitest';
import { editorText, findEditor } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, rowsBySection } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('leads from the empty popup to the options, takes a pasted text, and lists its roles for who is signed in', async () => {
  const { browser } = hatrack.chromium;
  const page = await hatrack.signIn('alice');
  const empty = await hatrack.chromium.openPopup(page);
  await findByRole(empty, 'heading', 'No roles yet');
  await clickButton(empty, 'Paste a config');

  const target = await browser.waitForTarget(found => found.url().includes('/options.html'));
  const options = await target.page();
  if (!options) throw new Error('The options page is no tab');
  const field = await findEditor(options);
  await options.bringToFront();
  await waitUntil('the field has the focus', () => field.evaluate(element => element === document.activeElement));
  await options.evaluate(text => navigator.clipboard.writeText(text), TEAM_CONFIG);
  await pressKey(options, 'v', 'Control');
  expect(await editorText(options)).toBe(TEAM_CONFIG);
  await pressKey(options, 's', 'Control');
  await waitUntil('the text is saved', async () =>
    options.evaluate(() => document.querySelector('[role=status]')?.textContent === 'Saved. 3 roles are listed.'),
  );

  const popup = await hatrack.chromium.openPopup(page);
  await findByRole(popup, 'option');
  expect(await rowsBySection(popup)).toEqual([['corp-jump', ['payments-dev', 'payments-prod', 'orders-dev']]]);
});
