import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findEditor, openWith, textIs } from './browser/config-editor.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

/** The preview beside the text has options of its own. */
const SUGGESTION = '.cm-tooltip-autocomplete [role=option]';

const BASE =
  '[prod]\nrole_arn = arn:aws:iam::222233334444:role/Prod\n[corp-jump]\naws_account_id = 999999999999\n[dev]\n';

async function optionsWith(text: string): Promise<Page> {
  const options = await openWith(await hatrack.chromium.openOptions(), text);
  await waitUntil('the text is read', () =>
    options.evaluate(
      () => document.getElementById('draft-summary')?.textContent?.startsWith('0 roles · 0 base accounts') === false,
    ),
  );
  return options;
}

async function suggestionsAre(options: Page, ...suggestions: readonly string[]): Promise<void> {
  await waitUntil(`the suggestions are ${suggestions.join(', ')}`, async () => {
    const found = await options.$$eval(SUGGESTION, shown => shown.map(option => option.textContent));
    return found.join() === suggestions.join();
  });
}

it('completes a key that the section lacks, says what it means, and goes on with its value', async () => {
  const options = await optionsWith(`${BASE}role_arn = arn:aws:iam::111122223333:role/Dev\n`);
  await typeText(options, 'sour');
  await suggestionsAre(options, 'source_profile');
  await pressKey(options, 'ArrowDown');
  await waitUntil('the key is explained', () =>
    options.evaluate(() =>
      document.querySelector('.cm-completionInfo')?.textContent?.includes('The profile you switch from'),
    ),
  );
  await pressKey(options, 'Enter');
  await suggestionsAre(options, 'corp-jump', 'prod');
  await pressKey(options, 'ArrowDown');
  await pressKey(options, 'Enter');
  await textIs(options, `${BASE}role_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = corp-jump`);
});

it('completes a region and says where it is', async () => {
  const options = await optionsWith(BASE);
  await typeText(options, 'region = ap-northeast-');
  await suggestionsAre(options, 'ap-northeast-1Tokyo', 'ap-northeast-2Seoul', 'ap-northeast-3Osaka');
  await (await options.waitForSelector(SUGGESTION))?.click();
  await textIs(options, `${BASE}region = ap-northeast-1`);
});

it('leaves Enter a new line while nothing is chosen, and Tab the way out', async () => {
  const options = await optionsWith(BASE);
  await typeText(options, 'sour');
  await suggestionsAre(options, 'source_profile');
  await pressKey(options, 'Enter');
  await textIs(options, `${BASE}sour\n`);
  await typeText(options, 'reg');
  await suggestionsAre(options, 'region', 'sso_region', 'target_region');
  await pressKey(options, 'Tab');
  const editor = await findEditor(options);
  await expect.poll(() => editor.evaluate(element => element.contains(document.activeElement))).toBe(false);
  await textIs(options, `${BASE}sour\nreg`);
});

it('takes what an input method composes, once, and goes on', async () => {
  const options = await optionsWith(BASE);
  await typeText(options, 'group = ');
  const ime = await options.createCDPSession();
  await ime.send('Input.imeSetComposition', { text: 'けっさい', selectionStart: 4, selectionEnd: 4 });
  await ime.send('Input.imeSetComposition', { text: '決済', selectionStart: 2, selectionEnd: 2 });
  await ime.send('Input.insertText', { text: '決済' });
  await textIs(options, `${BASE}group = 決済`);
  await typeText(options, '!');
  await textIs(options, `${BASE}group = 決済!`);
});
