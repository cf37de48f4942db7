import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { editorText, findEditor, openWith, textIs } from './browser/config-editor.ts';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { drag, textFile } from './drop-files.ts';
import { clickButton } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { bring, dialogIsClosed, retry, says } from './transfer-page.ts';

const hatrack = useHatrack();

const OWN = `; mine
[dev]
role_arn = arn:aws:iam::111122223333:role/Dev
color = ff0000
`;
const OTHER = `[profile dev]
role_arn = arn:aws:iam::111122223333:role/Admin

# from the team
[profile ops]
role_arn = arn:aws:iam::111122223333:role/Ops
aws_secret_access_key = not-a-real-one
`;
const MERGED = `; mine
[dev]
role_arn = arn:aws:iam::111122223333:role/Admin
color = ff0000

# from the team
[profile ops]
role_arn = arn:aws:iam::111122223333:role/Ops
# Hatrack removed: aws_secret_access_key
`;

async function openOwn(): Promise<Page> {
  return openWith(await hatrack.chromium.openOptions(), OWN);
}

/** Names of profiles in the difference, by what happens to them. */
function changes(options: Page): Promise<string[]> {
  return options.$$eval('dialog dl > div', kinds => kinds.map(kind => kind.textContent ?? ''));
}

describe('a configuration', () => {
  it('is shown as a difference, merges with the text in the editor, is not saved, and can be undone', async () => {
    const options = await openOwn();
    await clickButton(options, 'Import…');
    await findByRole(options, 'dialog', 'Import');
    expect(await violations(options)).toEqual([]);
    await pressKey(options, 'Escape');
    await dialogIsClosed(options);

    await drag(options, 'drop', textFile('config', OTHER.replaceAll('\n', '\r\n')));
    await options.waitForSelector('dialog .cm-line.cm-changedLine');
    expect(await changes(options)).toEqual(['Added 1ops', 'Changed 1dev']);
    await says(options, 'Line 7 contains a secret.');
    expect(await violations(options)).toEqual([]);

    await (await findByRole(options, 'radio', 'Replace')).evaluate(radio => (radio as HTMLElement).click());
    await says(options, 'The new configuration replaces yours.');
    await options.waitForSelector('dialog .cm-deletedLine');
    await (await findByRole(options, 'radio', 'Merge')).evaluate(radio => (radio as HTMLElement).click());
    await clickButton(options, 'Merge in the editor');
    await dialogIsClosed(options);
    await textIs(options, MERGED);
    await says(options, '“config” was merged into the editor.');
    expect(await violations(options)).toEqual([]);
    await expect.poll(async () => (await hatrack.stored())['text.personal']).toBeUndefined();

    await (await findEditor(options)).focus();
    await pressKey(options, 'z', 'Control');
    await textIs(options, OWN);
  });

  it('takes the place of the text, and is saved like any other', async () => {
    const options = await openOwn();
    await clickButton(options, 'Import…');
    const button = await findByRole(options, 'button', 'Choose a file…');
    const [chooser] = await Promise.all([options.waitForFileChooser(), button.click()]);
    await chooser.accept([new URL('../fixtures/config/secrets.ini', import.meta.url).pathname]);
    await says(options, 'Hatrack never stores secrets.');
    await (await findByRole(options, 'radio', 'Replace')).evaluate(radio => (radio as HTMLElement).click());
    await clickButton(options, 'Replace in the editor');
    await says(options, '“secrets.ini” is in the editor.');
    await clickButton(options, 'Save');
    await says(options, 'Saved. 1 role is ready.');
    await expect.poll(() => editorText(options)).not.toContain('ff0000');
    expect(JSON.stringify(await hatrack.stored())).not.toContain('EXAMPLE-NOT-A-KEY');
  });

  it('that says the same is nothing to import', async () => {
    const options = await openOwn();
    await bring(options, OWN);
    await says(options, 'It’s the same as in the editor.');
    const button = await findByRole(options, 'button', 'Merge in the editor');
    await expect.poll(() => button.evaluate(element => (element as HTMLButtonElement).disabled)).toBe(true);
    await clickButton(options, 'Back');
    await findByRole(options, 'textbox', 'Or paste it here');
  });
});

it('what is neither configuration nor JSON is refused, with place and remedy', async () => {
  const options = await openOwn();
  await bring(options, '{\n  "Accounts": [}\n');
  await says(options, 'has an error at line 2, column 16');
  await retry(options, '{"Accounts": [');
  await says(options, 'The JSON ends early, on line 1.');
  await retry(options, '{"Roles": []}');
  await says(options, 'neither a list of accounts nor a Hatrack backup');
  await retry(options, 'ACCOUNTS\t111122223333');
  await says(options, 'There’s no section such as');
  expect(await violations(options)).toEqual([]);
  await drag(options, 'drop', { name: 'photo.png', bytes: [0, 1] });
  await says(options, 'It isn’t UTF-8 text.');
  await pressKey(options, 'Escape');
  await textIs(options, OWN);
});

describe('a list of accounts', () => {
  const account = (id: string, name: string, status = 'ACTIVE') => ({
    ...{ Id: id, Name: name, Status: status, Email: `${id}@example.com` },
    Arn: `arn:aws:organizations::999999999999:account/o-exampleorgid/${id}`,
  });
  const LIST = JSON.stringify({
    Accounts: [
      account('999999999999', 'jump'),
      account('111122223333', 'dev'),
      account('222233334444', '決済 本番'),
      account('333344445555', 'old', 'SUSPENDED'),
    ],
  });

  it('becomes profiles for one role, shown before they are added', async () => {
    const options = await openOwn();
    await drag(options, 'drop', textFile('accounts.json', LIST));
    await says(options, 'OrganizationAccountAccessRole');
    await says(options, '1 account is closed or not active yet, and left out: old');
    const role = await findByRole(options, 'textbox', 'Role');
    await role.click({ count: 3 });
    await options.keyboard.type('no role');
    await says(options, 'That’s not a valid role name.');
    expect(await violations(options)).toEqual([]);
    await role.click({ count: 3 });
    await options.keyboard.type('team/Dev');
    await says(options, '2 profiles');
    expect(await violations(options)).toEqual([]);
    await clickButton(options, 'Add to the editor');
    await textIs(
      options,
      `${OWN}
[jump]
aws_account_id = 999999999999

[dev 2]
role_arn = arn:aws:iam::111122223333:role/team/Dev
source_profile = jump

[決済 本番]
role_arn = arn:aws:iam::222233334444:role/team/Dev
source_profile = jump
`,
    );
    await says(options, 'The profiles from “accounts.json” were added at the end');

    await bring(options, LIST);
    await says(options, '2 profiles');
    await expect.poll(() => allByRole(options, 'combobox', 'Base account')).toHaveLength(1);
    await (await findByRole(options, 'textbox', 'Role')).click({ count: 3 });
    await options.keyboard.type('team/Dev');
    await says(options, '2 accounts already have this role in your configuration.');
    await waitUntil('there is nothing to add', () =>
      options.$eval('dialog .button.primary', button => (button as HTMLButtonElement).disabled),
    );
  });
});
