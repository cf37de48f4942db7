import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ARTICLE } from '../../src/core/iam/article.fixture.ts';
import { type Download, readOnly } from './browser/catch-download.ts';
import { findEditor, textIs } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { saveFromOptions } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { drag, textFile } from './drop-files.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { clickButton } from './popup-page.ts';
import { bring, says } from './transfer-page.ts';

const hatrack = useFirefox();
let downloads: string;

beforeEach(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'hatrack-downloads-'));
  await hatrack.firefox.setPrefs({
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  });
});
afterEach(() => rm(downloads, { recursive: true, force: true }));

const OWN = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
const OTHER = '[dev]\ncolor = ff0000\n\n[ops]\nrole_arn = arn:aws:iam::111122223333:role/Ops\n';
const MERGED =
  '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\ncolor = ff0000\n\n[ops]\nrole_arn = arn:aws:iam::111122223333:role/Ops\n';

/** The file, once Firefox has written all of it under its own name. */
function downloaded(): Promise<Download> {
  return waitUntil('the set-up is downloaded', async () => {
    const file = await readOnly(downloads);
    return file.name.endsWith('.json') && file.text.endsWith('}\n') ? file : undefined;
  });
}

it('Firefox merges what is brought, hands the set-up out as a file, and takes it back', async () => {
  const options = await hatrack.firefox.openOptions();
  await (await findEditor(options)).focus();
  await typeText(options, OWN);
  await bring(options, OTHER);
  await options.waitForSelector('dialog .cm-line.cm-changedLine');
  await clickButton(options, 'Merge in the editor');
  await textIs(options, MERGED);
  await (await findEditor(options)).focus();
  await pressKey(options, 's', 'Control');
  await says(options, 'Saved. 2 roles are ready.');

  await clickButton(options, 'Export…');
  await clickButton(options, 'Download backup');
  const file = await downloaded();
  expect(JSON.parse(file.text)).toMatchObject({ hatrack: 'setup', text: MERGED });
  await pressKey(options, 'Escape');

  await (await findEditor(options)).focus();
  await typeText(options, '; later\n');
  await pressKey(options, 's', 'Control');
  await waitUntil('it is saved', () =>
    options.evaluate(() => document.querySelector('.save-state')?.className.includes('saved')),
  );
  await drag(options, 'drop', textFile(file.name, file.text));
  await clickButton(options, 'Restore');
  await says(options, 'It’s saved. You can undo this until you close this page.');
  await textIs(options, MERGED);
  await findByRole(options, 'button', 'Undo');
});

it('Firefox makes the policies of a base, and saves them as one archive', async () => {
  await saveFromOptions(hatrack.firefox, ARTICLE);
  const options = await hatrack.firefox.openOptions();
  await (await findByRole(options, 'link', 'Set up AWS')).click();
  await clickButton(options, 'Save everything as one archive');
  const files = await waitUntil('the archive is whole', async () => {
    const { name, text } = await readOnly(downloads, 'latin1');
    return name.endsWith('.zip') && unzipSync(Buffer.from(text, 'latin1'));
  });
  const folders = new Set(Object.keys(files).map(path => path.split('/', 1)[0]));
  for (const account of ['111111111111', '222222222222', '999999999999']) expect(folders).toContain(account);
});
