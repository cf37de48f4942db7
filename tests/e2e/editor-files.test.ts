import { describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findEditor, openWith, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { drag, textFile } from './drop-files.ts';
import { useHatrack } from './signed-in.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

const CONFIG = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev';
const HERE = 'Drop the file to put its contents into the editor';

describe('a file that is dropped', () => {
  it('shows where it may be dropped, becomes the draft of an empty editor as one change, and is not saved yet', async () => {
    const options = await openWith(await hatrack.chromium.openOptions(), '\n\n');
    await drag(options, 'dragenter', textFile('config', CONFIG));
    await says(options, HERE);
    expect(await violations(options)).toEqual([]);
    await drag(options, 'drop', textFile('config', CONFIG.replaceAll('\n', '\r\n')));
    await textIs(options, CONFIG);
    await says(options, '“config” is in the editor.');
    expect(await violations(options)).toEqual([]);
    await expect.poll(() => options.evaluate(() => document.querySelector('.drop-target'))).toBeNull();
    await expect.poll(async () => (await hatrack.stored())['text.personal']).toBeUndefined();
    await options.bringToFront();
    await pressKey(options, 'z', 'Control');
    await textIs(options, '\n\n');
  });

  it.each([
    ['a picture', [{ name: 'photo.png', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0] }], 'It isn’t UTF-8 text.'],
    ['two files', [textFile('config', '[a]'), textFile('credentials', '[b]')], 'Drop one file at a time'],
  ])('is refused where it is %s, and nothing is lost', async (_, files, reason) => {
    const options = await openWith(await hatrack.chromium.openOptions(), '; mine');
    await drag(options, 'drop', ...files);
    await says(options, reason);
    expect(await violations(options)).toEqual([]);
    await textIs(options, '; mine');
    await (await findByRole(options, 'button', 'Close this message')).click();
    await options.waitForSelector('.notice', { hidden: true });
  });
});

it('a newcomer can choose a file', async () => {
  const options = await hatrack.chromium.openOptions();
  await findEditor(options);
  const button = await findByRole(options, 'button', 'Choose a file…');
  const [chooser] = await Promise.all([options.waitForFileChooser(), button.click()]);
  await chooser.accept([new URL('../fixtures/config/aesr-simple.ini', import.meta.url).pathname]);
  await says(options, '“aesr-simple.ini” is in the editor.');
});
