import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { editorText, findEditor, openWith, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const BASE = `[corp-jump]
aws_account_id = 999999999999
[prod]
role_arn = arn:aws:iam::222233334444:role/Prod
source_profile = corp-jump
[dev]
role_arn = arn:aws:iam::111122223333:role/Dev
`;
const MISTAKE = 'Warning There’s no key “source_profil”, so this line has no effect. Did you mean source_profile?';
const FIX = 'Change to “source_profile”';

async function optionsWith(text: string): Promise<Page> {
  return openWith(await hatrack.chromium.openOptions(), text);
}

/** What the tip that floats over the text says. */
async function tipText(options: Page): Promise<string> {
  const tip = await options.waitForSelector('.issue-tip');
  return (await tip?.evaluate(element => element.textContent))?.replaceAll(/\s+/g, ' ') ?? '';
}

/** All that is announced from now on: the editor takes each announcement away after a fifth of a second. */
async function gatherAnnouncements(options: Page): Promise<() => Promise<string>> {
  const heard = await options.evaluateHandle(() => {
    const texts: (string | null)[] = [];
    const place = document.querySelector('.cm-announced');
    if (place) new MutationObserver(() => texts.push(place.textContent)).observe(place, { childList: true });
    return texts;
  });
  return () => heard.evaluate(texts => texts.join('\n'));
}

describe('a mistake', () => {
  it('that is typed is marked in its line and under the very word, and said in a tip for the pointer', async () => {
    const options = await optionsWith(BASE);
    await typeText(options, 'source_profil = corp-jump');
    const word = await options.waitForSelector('.cm-lintRange-warning');
    expect(await word?.evaluate(element => element.textContent)).toBe('source_profil');
    await word?.hover();
    await expect.poll(() => tipText(options)).toBe(`${MISTAKE}${FIX}`);
    await options.mouse.move(0, 0);
    await options.waitForSelector('.issue-tip', { hidden: true });
    await (await options.waitForSelector('.cm-lint-marker-warning'))?.hover();
    await expect.poll(() => tipText(options)).toContain(MISTAKE);
  });

  it('is found by F8, said there, and its tip closed by Escape', async () => {
    const options = await optionsWith(`${BASE}source_profil = corp-jump\ncolor = tomatoe\n`);
    await options.waitForSelector('.cm-lintRange-warning');
    await pressKey(options, 'Home', 'Control');
    const announced = await gatherAnnouncements(options);
    await pressKey(options, 'F8');
    await expect.poll(() => tipText(options)).toContain(MISTAKE);
    await expect.poll(() => options.evaluate(() => getSelection()?.toString())).toBe('source_profil');
    await waitUntil('it is announced', async () => (await announced()).includes('Did you mean source_profile?'));
    await pressKey(options, 'Escape');
    await options.waitForSelector('.issue-tip', { hidden: true });
    await pressKey(options, 'F8');
    await expect.poll(() => tipText(options)).toContain('Did you mean tomato?');
    await pressKey(options, 'F8', 'Shift');
    await expect.poll(() => tipText(options)).toContain(MISTAKE);
  });
});

describe('one click corrects it', () => {
  const WRONG = `${BASE}source_profil = corp-jump`;
  const RIGHT = `${BASE}source_profile = corp-jump`;

  it('in the tip', async () => {
    const options = await optionsWith(WRONG);
    await (await options.waitForSelector('.cm-lintRange-warning'))?.hover();
    await (await options.waitForSelector('.issue-tip button'))?.click();
    await textIs(options, RIGHT);
    await options.waitForSelector('.cm-lint-marker', { hidden: true });
    await pressKey(options, 'z', 'Control');
    await textIs(options, WRONG);
  });

  it('in the list below the text, and leads to the line', async () => {
    const options = await optionsWith(`${WRONG}\n[open\nrole_arn = arn:aws:iam::111122223333:role/A\noops`);
    await (await findByRole(options, 'button', FIX)).click();
    await textIs(options, `${RIGHT}\n[open\nrole_arn = arn:aws:iam::111122223333:role/A\noops`);
    await options.waitForFunction(() => document.querySelectorAll('.issue-list .button').length === 2);
    await (await findByRole(options, 'button', 'Add ]')).click();
    await options.waitForFunction(() => document.querySelectorAll('.issue-list .button').length === 1);
    await (await findByRole(options, 'button', 'Comment out with #')).click();
    await textIs(options, `${RIGHT}\n[open]\nrole_arn = arn:aws:iam::111122223333:role/A\n# oops`);
    const editor = await findEditor(options);
    await expect.poll(() => editor.evaluate(element => element === document.activeElement)).toBe(true);
    await findByRole(options, 'textbox', 'Configuration');
    await typeText(options, '!');
    await expect.poll(() => editorText(options)).toContain('# oops!');
  });

  it('by Ctrl+. in its line', async () => {
    const options = await optionsWith(WRONG);
    await options.waitForSelector('.cm-lintRange-warning');
    await pressKey(options, '.', 'Control');
    await textIs(options, RIGHT);
  });
});
