import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { editorText, findEditor, openWith, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const TEXT = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev';

async function optionsWith(text: string): Promise<Page> {
  return openWith(await hatrack.chromium.openOptions(), text);
}

async function statusIs(options: Page, status: string): Promise<void> {
  await waitUntil(`the status is “${status}”`, () =>
    options.evaluate(wanted => document.querySelector('[role=status]')?.textContent === wanted, status),
  );
}

describe('saving', () => {
  it('by Ctrl+S takes the last key along, and what was typed before can still be undone', async () => {
    const options = await optionsWith(TEXT);
    await typeText(options, '\ncolor = red');
    await pressKey(options, 's', 'Control');
    await statusIs(options, 'Saved. 1 role is ready.');
    const again = await hatrack.chromium.openOptions();
    await textIs(again, `${TEXT}\ncolor = red`);
    await again.close();
    await options.bringToFront();
    await pressKey(options, 'z', 'Control');
    await waitUntil('a step is undone', async () => !(await editorText(options)).includes('color = red'));
    await statusIs(options, 'Unsaved changes');
  });

  it('that takes keys out leaves the cursor where it was', async () => {
    const options = await optionsWith(`[dev]\naws_secret_access_key = not-a-real-one\nrole_arn = x`);
    await pressKey(options, 's', 'Control');
    await textIs(options, '[dev]\n# Hatrack removed: aws_secret_access_key\nrole_arn = x');
    await typeText(options, 'y');
    await textIs(options, '[dev]\n# Hatrack removed: aws_secret_access_key\nrole_arn = xy');
  });
});

it('a text saved elsewhere comes in as one change that can be undone', async () => {
  await hatrack.save(TEXT);
  const options = await hatrack.chromium.openOptions();
  await findEditor(options);
  await textIs(options, TEXT);
  await saveConfig(options, `; new\n${TEXT}\nregion = eu-west-1`);
  await textIs(options, `; new\n${TEXT}\nregion = eu-west-1`);
  await (await findEditor(options)).focus();
  await pressKey(options, 'z', 'Control');
  await textIs(options, TEXT);
  await statusIs(options, 'Unsaved changes');
});

it('a text saved elsewhere while one writes is reported, and takes the draft’s place when it is asked for', async () => {
  await hatrack.save(TEXT);
  const options = await openWith(await hatrack.chromium.openOptions(), `; mine\n${TEXT}`);
  await saveConfig(options, `; theirs\n${TEXT}`);
  await findByRole(options, 'button', 'Keep mine');
  expect(await violations(options)).toEqual([]);
  await textIs(options, `; mine\n${TEXT}`);
  await (await findByRole(options, 'button', 'Load saved version')).click();
  await textIs(options, `; theirs\n${TEXT}`);
  await expect.poll(() => options.$('.notice')).toBeNull();
});

it('leaving with unsaved changes is asked about', async () => {
  const options = await optionsWith(TEXT);
  const asked = new Promise<string>(resolve => {
    options.once('dialog', dialog => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await options.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
});

it('a color is shown behind its value, and choosing another writes it', async () => {
  const options = await optionsWith(`${TEXT}\ncolor = tomato # warm`);
  const swatch = await options.waitForSelector('input[type=color]');
  expect(await swatch?.evaluate(element => (element as HTMLInputElement).value)).toBe('#ff6347');
  await swatch?.evaluate(element => {
    (element as HTMLInputElement).value = '#1D8A4B';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await textIs(options, `${TEXT}\ncolor = 1d8a4b # warm`);
  expect(await swatch?.evaluate(element => [element.isConnected, element.getAttribute('aria-label')])).toEqual([
    true,
    'Color 1d8a4b: choose another',
  ]);
});

it('finds and replaces, and goes to a line', async () => {
  const options = await optionsWith(`${TEXT}\nregion = eu-west-1\n[b]\nregion = eu-west-1`);
  await pressKey(options, 'f', 'Control');
  await findByRole(options, 'textbox', 'Find');
  await typeText(options, 'eu-west-1');
  await pressKey(options, 'Enter');
  await expect.poll(() => options.$$eval('.cm-searchMatch', matches => matches.length)).toBe(2);
  await (await findByRole(options, 'textbox', 'Replace with')).focus();
  await typeText(options, 'us-east-1');
  await (await findByRole(options, 'button', 'Replace all')).click();
  await textIs(options, `${TEXT}\nregion = us-east-1\n[b]\nregion = us-east-1`);
  await pressKey(options, 'Escape');
  await pressKey(options, 'g', 'Control', 'Alt');
  await findByRole(options, 'textbox', 'Go to line:');
  await typeText(options, '4');
  await pressKey(options, 'Enter');
  await waitUntil('line 4 is current', () =>
    options.evaluate(() => document.querySelector('.cm-activeLine')?.textContent === '[b]'),
  );
});
