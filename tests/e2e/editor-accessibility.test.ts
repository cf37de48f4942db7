import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findEditor, openWith } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const TEXT = `; everything there is
[corp-jump]
aws_account_id = 999999999999

[profile dev]
role_arn = arn:aws:iam::111122223333:role/Dev # read
source_profil = corp-jump
color = tomato
output = json
s3 =
  max_concurrent_requests = 20
whatever = 1
oops
`;

it('axe finds nothing in the editor: with its colors and marks, a tip, suggestions, find, and go to line', async () => {
  const options = await openWith(await hatrack.chromium.openOptions(), TEXT);
  await options.waitForSelector('.cm-lint-marker');
  expect(await violations(options)).toEqual([]);

  await pressKey(options, 'Home', 'Control');
  await pressKey(options, 'F8');
  await options.waitForSelector('.issue-tip');
  expect(await violations(options)).toEqual([]);
  await pressKey(options, 'Escape');

  await pressKey(options, 'End', 'Control');
  await typeText(options, 'so');
  // CodeMirror takes no key for the first moments of a list, as it may be meant for the text, and may close the list by it.
  await waitUntil('a suggestion is chosen', async () => {
    if (await options.$('.cm-tooltip-autocomplete')) await pressKey(options, 'ArrowDown');
    else await pressKey(options, 'Space', 'Control');
    return (await options.$('.cm-tooltip-autocomplete [role=option][aria-selected=true]')) !== null;
  });
  expect(await violations(options)).toEqual([]);
  await pressKey(options, 'Escape');

  await pressKey(options, 'f', 'Control');
  await typeText(options, 'corp');
  await pressKey(options, 'Enter');
  expect(await violations(options)).toEqual([]);
  await pressKey(options, 'Escape');

  await pressKey(options, 'g', 'Control', 'Alt');
  await findByRole(options, 'textbox', 'Go to line:');
  expect(await violations(options)).toEqual([]);
});

it('the editor is a text box of several lines with a name, a summary and no spelling marks', async () => {
  const options = await hatrack.chromium.openOptions();
  const editor = await findEditor(options);
  expect(
    await editor.evaluate(element => [
      element.getAttribute('aria-multiline'),
      document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent?.startsWith('0 roles'),
      element.getAttribute('spellcheck'),
      element.getAttribute('autocapitalize'),
    ]),
  ).toEqual(['true', true, 'false', 'off']);
});

it('forced colors leave marks and underlines to be seen', async () => {
  const options = await openWith(await hatrack.chromium.openOptions(), `${TEXT}so`);
  const cdp = await options.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await options.waitForSelector('.cm-lint-marker-error');
  const style = (selector: string, property: string) =>
    options.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
  await expect.poll(() => style('.cm-lint-marker-error', 'forced-color-adjust')).toBe('none');
  await expect.poll(() => style('.cm-lintRange-error', 'text-decoration-line')).toBe('underline');
});
