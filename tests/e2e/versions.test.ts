import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inflateText } from '../../src/core/deflate.ts';
import { parseStoredText, readStoredText } from '../../src/core/saved/stored-text.ts';
import { violations } from './browser/axe-violations.ts';
import { editorText, findEditor, textIs } from './browser/config-editor.ts';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const role = (name: string, account = '111122223333') => `[${name}]\nrole_arn = arn:aws:iam::${account}:role/Dev\n`;
const FIRST = role('payments-dev') + role('legacy');
const SECOND = role('payments-dev', '444455556666') + role('data-lake');

/** The options page over the last of some texts that were saved one after another. */
async function optionsAfter(...texts: readonly string[]): Promise<Page> {
  const options = await hatrack.chromium.openOptions();
  for (const text of texts) await saveConfig(options, text);
  await options.close();
  const opened = await hatrack.chromium.openOptions();
  await findEditor(opened);
  await waitUntil('the text is there', async () => (await editorText(opened)).length > 0);
  return opened;
}

async function openVersions(options: Page): Promise<void> {
  await (await findByRole(options, 'button', 'Versions')).click();
  await findByRole(options, 'heading', 'Earlier versions');
}

/** What the view says of the chosen version, once it says this. */
async function summaryHas(options: Page, ...words: readonly string[]): Promise<void> {
  await waitUntil(`the summary has ${words.join(', ')}`, () =>
    options.evaluate(wanted => {
      const summary = document.querySelector('dialog [role=status]')?.textContent ?? '';
      return wanted.every(word => summary.includes(word));
    }, words),
  );
}

async function statusIs(options: Page, status: string): Promise<void> {
  await waitUntil(`the status is “${status}”`, () =>
    options.evaluate(wanted => document.querySelector('.save-state')?.textContent === wanted, status),
  );
}

/** The texts that can be gone back to, the newest first, as they are stored. */
async function earlierTexts(): Promise<string[]> {
  const stored = await hatrack.stored();
  const versions = stored.versions as readonly { readonly slot: number }[];
  const texts = versions.map(({ slot }) => stored[`version.${slot}`] as { readonly deflated: string });
  return Promise.all(texts.map(({ deflated }) => inflateText(deflated)));
}

async function savedText(): Promise<string | undefined> {
  const saved = parseStoredText((await hatrack.stored())['text.personal']);
  return saved && readStoredText(saved);
}

describe('the versions', () => {
  it('say what a save did: profiles by name, lines by number, and the lines themselves', async () => {
    const options = await optionsAfter(FIRST, SECOND);
    await openVersions(options);
    await summaryHas(
      options,
      'Added 1data-lake',
      'Removed 1legacy',
      'Changed 1payments-dev',
      'Lines: 2 added, 2 removed',
    );
    const lines = await options.waitForSelector('dialog .cm-content');
    expect(await lines?.evaluate(content => content.getAttribute('aria-label'))).toBe('Changes, line by line');
    const removed = await options.$$eval('dialog .cm-deletedLine', found => found.map(line => line.textContent));
    expect(removed).toContain('[legacy]');
    expect(await violations(options)).toEqual([]);
  });

  it('are chosen with the arrow keys; Esc closes them, and the focus returns', async () => {
    const options = await optionsAfter(FIRST, SECOND, `${SECOND}; the third\n`);
    await openVersions(options);
    await summaryHas(options, 'All profiles are the same', 'Lines: 1 added, 0 removed');
    await pressKey(options, 'ArrowDown');
    await summaryHas(options, 'Added 1data-lake');
    await pressKey(options, 'ArrowUp');
    await pressKey(options, 'ArrowUp');
    await summaryHas(options, 'It’s the same as in the editor.');
    await pressKey(options, 'Escape');
    await waitUntil('they are closed', async () => (await options.$('dialog')) === null);
    await expect.poll(() => options.evaluate(() => document.activeElement?.textContent)).toBe('Versions');
  });

  it('open a stretch of unchanged lines by keyboard', async () => {
    const lines = Array.from({ length: 20 }, (_, line) => `; line ${line + 1}\n`).join('');
    const options = await optionsAfter(lines + FIRST, lines + SECOND);
    await openVersions(options);
    await (await findByRole(options, 'button', '18 unchanged lines')).focus();
    expect(await violations(options)).toEqual([]);
    await pressKey(options, 'Enter');
    await waitUntil('its lines are there', () =>
      options.$eval('dialog .cm-content', ({ textContent }) => textContent.includes('; line 1;')),
    );
    await expect
      .poll(() => options.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Changes, line by line');
  });

  it('begin with an explanation, while there are none', async () => {
    const options = await hatrack.chromium.openOptions();
    await openVersions(options);
    await findByRole(options, 'heading', 'No earlier version yet');
    expect(await violations(options)).toEqual([]);
  });

  it('are ten at most, and hold no secret', async () => {
    const texts = Array.from(
      { length: 13 },
      (_, index) => `${role(`save-${index}`)}aws_secret_access_key = not-real\n`,
    );
    const options = await optionsAfter(...texts);
    await openVersions(options);
    await waitUntil('all are listed', async () => (await allByRole(options, 'radio')).length === 11);
    const earlier = await earlierTexts();
    expect(earlier.map(text => /save-(\d+)/.exec(text)?.[1])).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map(String));
    expect([...earlier, await savedText()].filter(text => text?.includes('not-real'))).toEqual([]);
  });
});

describe('restoring', () => {
  it('saves the version with one click; undo brings back what it replaced', async () => {
    const options = await optionsAfter(FIRST, SECOND);
    await openVersions(options);
    await (await findByRole(options, 'button', 'Restore this version')).click();
    await statusIs(options, 'Saved. 2 roles are ready.');
    await textIs(options, FIRST);
    await expect.poll(() => savedText()).toBe(FIRST);
    await expect.poll(() => earlierTexts()).toEqual([SECOND]);
    expect(await violations(options)).toEqual([]);

    await (await findByRole(options, 'button', 'Undo')).click();
    await textIs(options, SECOND);
    await waitUntil('it is saved', async () => (await savedText()) === SECOND);
    await expect.poll(() => earlierTexts()).toEqual([FIRST]);
  });

  it('loses no unsaved changes: Undo brings them back, and Ctrl+Z in the editor does, too', async () => {
    const options = await optionsAfter(FIRST, SECOND);
    await (await findEditor(options)).focus();
    await pressKey(options, 'Home', 'Control');
    await typeText(options, '; mine');
    const mine = `; mine${SECOND}`;
    await openVersions(options);
    await findByRole(options, 'heading', 'Unsaved changes');
    await pressKey(options, 'ArrowDown');
    await (await findByRole(options, 'button', 'Restore this version')).click();
    await textIs(options, FIRST);
    await (await findByRole(options, 'button', 'Undo')).click();
    await textIs(options, mine);
    await statusIs(options, 'Unsaved changes');
    await expect.poll(() => savedText()).toBe(SECOND);

    await openVersions(options);
    await (await findByRole(options, 'button', 'Go back to the saved version')).click();
    await textIs(options, SECOND);
    await (await findEditor(options)).focus();
    await pressKey(options, 'z', 'Control');
    await textIs(options, mine);
  });
});

describe('where the browser’s space is full', () => {
  /** Text that does not get much smaller by deflating: about this many characters stored. Sums look like no secret. */
  const noise = (name: string, size: number) =>
    `${role(name)}; ${randomBytes(size / 2)
      .toString('hex')
      .replace(/.{8}/g, '$& ')}\n`;
  const SPACE = 10 * 1024 * 1024;

  /** Two large texts, the first of them an earlier version, and so many bytes left. */
  async function fill(left: number): Promise<Page> {
    const options = await optionsAfter(noise('first', 1_000_000), noise('second', 1_000_000));
    const used = JSON.stringify(await hatrack.stored()).length;
    await hatrack.store({ filler: 'x'.repeat(SPACE - used - left) });
    await (await findEditor(options)).focus();
    await pressKey(options, 'Home', 'Control');
    await typeText(options, '; third\n');
    return options;
  }

  it('a save makes room by the oldest version, and says so', async () => {
    const options = await fill(300_000);
    await pressKey(options, 's', 'Control');
    await statusIs(options, 'Saved. 1 role is ready.');
    await waitUntil('it is shown', () =>
      options.evaluate(() => document.body.textContent?.includes('Oldest versions removed') === true),
    );
    expect(await violations(options)).toEqual([]);
    await expect.poll(async () => (await savedText())?.startsWith('; third')).toBe(true);
    await expect.poll(async () => (await earlierTexts()).map(text => text.slice(0, 8))).toEqual(['[second]']);
  });

  it('even so, a save says that it does not fit, and everything stays', async () => {
    const options = await fill(20_000);
    const text = `; third\n${noise('third', 2_500_000)}`;
    const before = await hatrack.stored();
    await expect(saveConfig(options, text)).rejects.toThrow('quota');
    await expect.poll(() => hatrack.stored()).toEqual(before);
    await expect.poll(async () => (await earlierTexts()).map(earlier => earlier.slice(0, 7))).toEqual(['[first]']);
  });
});
