import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { parseHead, TEXT_HEAD } from '../../src/core/sync/text-head.ts';
import { joinPieces } from '../../src/core/sync/text-pieces.ts';
import { findEditor, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { textOf } from './firefox-page.ts';

/** As a page of ours knows it. */
declare const chrome: Browser;

const hatrack = useFirefox();

const FIRST = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
const ADDED = '[prod]\nrole_arn = arn:aws:iam::444455556666:role/Dev\n';

it('Firefox keeps what a save replaces, shows the difference, and restores it', async () => {
  const options = await hatrack.firefox.openOptions();
  const says = (words: string) =>
    waitUntil(`the page says “${words}”`, async () => (await textOf(options)).includes(words));
  await (await findEditor(options)).focus();
  for (const [typed, shown] of [
    [FIRST, 'Saved. 1 role is ready.'],
    [ADDED, 'Saved. 2 roles are ready.'],
  ] as const) {
    await typeText(options, typed);
    await pressKey(options, 's', 'Control');
    await says(shown);
  }
  await (await findByRole(options, 'button', 'Versions')).click();
  await says('Lines: 2 added, 0 removed');
  await options.waitForSelector('dialog .cm-line.cm-changedLine');
  await expect
    .poll(() => options.$$eval('dialog .profile-name', names => names.map(name => name.textContent)))
    .toEqual(['prod']);

  await (await findByRole(options, 'button', 'Restore this version')).click();
  await says('Saved. 1 role is ready.');
  await textIs(options, FIRST);
  await (await findByRole(options, 'button', 'Undo')).click();
  await textIs(options, FIRST + ADDED);
});

it('Firefox shares the saved text in its sync space, whole and at the size that is shown', async () => {
  const options = await hatrack.firefox.openOptions();
  const area = (name: 'local' | 'sync') =>
    options.evaluate((wanted): Promise<Record<string, unknown>> => chrome.storage[wanted].get(null), name);
  const items = await waitUntil('the text is shared', async () => {
    const { 'text.personal': text } = await area('local');
    const shared = await area('sync');
    const { digest } = Object(shared[TEXT_HEAD]);
    return digest !== undefined && digest === Object(text).digest && shared;
  });
  const found = parseHead(items[TEXT_HEAD]);
  if (found.kind !== 'text') throw new Error(`The head is ${found.kind}.`);
  const { deflated } = Object((await area('local'))['text.personal']);
  expect(await joinPieces(items, found.head)).toEqual({ deflated });
  await waitUntil('the size is shown', async () => /% used/.test(await textOf(options)));
});
