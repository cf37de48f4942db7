import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { parseStoredText, readStoredText } from '../../src/core/saved/stored-text.ts';
import { violations } from './browser/axe-violations.ts';
import { editorText } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();
const OLDER = '[older]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';

async function savedText(): Promise<string | undefined> {
  const saved = parseStoredText((await hatrack.stored())['text.personal']);
  return saved && readStoredText(saved);
}

/** Cuts the stored text short, behind Hatrack's back, and opens the options page over it. */
async function optionsOverDamage(): Promise<{ readonly options: Page; readonly damaged: unknown }> {
  await hatrack.save(OLDER);
  await hatrack.save(TEAM_CONFIG);
  const { deflated, ...stored } = (await hatrack.stored())['text.personal'] as { readonly deflated: string };
  const damaged = { ...stored, deflated: deflated.slice(0, deflated.length / 2) };
  await hatrack.store({ 'text.personal': damaged });
  const options = await hatrack.chromium.openOptions();
  await findByRole(options, 'heading', 'Your configuration is damaged');
  return { options, damaged };
}

it('a damaged text is said to be damaged, and gives way to the version that is chosen', async () => {
  const { options, damaged } = await optionsOverDamage();
  const shown = await options.$eval('.config-view', view => view.textContent ?? '');
  for (const wrong of ['Add your roles', '0 roles', 'Synced']) expect(shown).not.toContain(wrong);
  expect(await violations(options)).toEqual([]);
  await screenshot(options, 'options-damaged');
  await expect.poll(async () => (await hatrack.stored())['text.personal']).toEqual(damaged);
  await (await findByRole(options, 'button', 'Choose an earlier version')).click();
  await (await findByRole(options, 'button', 'Restore this version')).click();
  await waitUntil('the older text is saved', async () => (await savedText().catch(() => undefined)) === OLDER);
  await findByRole(options, 'heading', 'Preview');
});

it('the text that browsers share is offered, where it is whole', async () => {
  await hatrack.save(TEAM_CONFIG, {});
  const own = await hatrack.chromium.openOptions();
  await waitUntil('the text is shared', () =>
    own.evaluate(async () => 'text.head' in (await chrome.storage.sync.get())),
  );
  const { deflated, ...stored } = (await hatrack.stored())['text.personal'] as { readonly deflated: string };
  const flipped = { ...stored, deflated: `${deflated.slice(0, 20)}AAAA${deflated.slice(24)}` };
  await own.evaluate(item => chrome.storage.local.set({ 'text.personal': item }), flipped);
  await own.reload();
  await (await findByRole(own, 'button', 'Use the synced configuration')).click();
  await waitUntil('the shared text is saved', async () => (await savedText().catch(() => undefined)) === TEAM_CONFIG);
  await expect.poll(() => editorText(own)).toContain('corp-jump');
});

it('the popup lists what it has, and says that the text is damaged', async () => {
  const { options } = await optionsOverDamage();
  const withoutConsole = await hatrack.chromium.openPopup(options);
  await findRow(withoutConsole, 'payments-dev');
  await findByRole(withoutConsole, 'button', 'Open the options');
  await withoutConsole.close();
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  await findByRole(popup, 'button', 'Open the options');
  await screenshot(popup, 'popup-damaged');
  await popup.close();
  await hatrack.store({ index: undefined, firstScreen: undefined });
  const empty = await hatrack.chromium.openPopup(page);
  await findByRole(empty, 'heading', 'Your configuration is damaged');
  await screenshot(empty, 'popup-damaged-empty');
});
