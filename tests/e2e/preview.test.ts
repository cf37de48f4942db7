import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './browser/axe-violations.ts';
import { pasteConfig, retype } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findRow, rowNames, rowsBySection } from './popup-page.ts';
import { cursorIsOnLine, pageSays, previewAs, previewedSignIn, previewIs, type Sections } from './preview-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const role = (name: string, arn: string, source?: string, more = '') =>
  `\n[${name}]\nrole_arn = arn:aws:iam::${arn}\n${source ? `source_profile = ${source}\n` : ''}${more}`;

const CONFIG = [
  BASE,
  role('payments-dev', '111122220001:role/Developer', 'corp-jump', 'group = Payments\n'),
  role('payments-prod', '111122220003:role/ReadOnly', 'corp-jump', 'group = Payments\n'),
  role('audit', '666677778888:role/Auditor', 'corp-jump'),
  '\n[training]\naws_account_id = 100000000001\n',
  role('trainee', '111122220011:role/Developer', 'training'),
  '\n[developers]\naws_account_id = 999999999999\nrole_name = Developer\n',
  role('network', '777788889999:role/DeveloperOnly', 'developers'),
  role('for-everybody', '555566667777:role/Billing'),
  '\n[half]\nrole_name = Nobody\n',
].join('');

const BASES = ['corp-jump', 'training', 'developers (as Developer)'];

async function openPreview(config = CONFIG): Promise<Page> {
  await hatrack.save(config);
  const options = await hatrack.chromium.openOptions();
  await findRow(options, 'for-everybody');
  return options;
}

describe('for a chosen base', () => {
  it('lists what the popup lists for whoever is signed in as it, and for somebody of another account', async () => {
    await hatrack.save(CONFIG);
    await hatrack.store({ favorites: ['aws:666677778888:Auditor#audit'] });
    const users = [
      [CONFIG, 'alice'],
      [CONFIG, 'dora'],
      [CONFIG, 'carol'],
      [CONFIG.replace('100000000001', '100000000002'), 'dora'],
    ] as const;
    const popups: Sections[] = [];
    for (const [config, user] of users) {
      await hatrack.save(config);
      const page = await hatrack.signIn(user);
      const popup = await hatrack.chromium.openPopup(page);
      // The rows of the one before are shown until the page has said who is signed in.
      const rows = await waitUntil(`the rows for ${user}`, async () => {
        const sections = await rowsBySection(popup);
        return sections.length > 0 && JSON.stringify(sections) !== JSON.stringify(popups.at(-1)) && sections;
      });
      popups.push(rows);
      await popup.close();
      await hatrack.chromium.browser.deleteCookie(...(await hatrack.chromium.browser.cookies()));
    }
    expect(new Set(popups.map(popup => JSON.stringify(popup))).size).toBe(4);

    await hatrack.save(CONFIG);
    const options = await hatrack.chromium.openOptions();
    for (const [index, name] of [...BASES, 'another account'].entries()) {
      await previewAs(options, name);
      await previewIs(options, popups[index] ?? []);
    }
  });

  it('is the base that was signed in last, with what was used there', async () => {
    await hatrack.save(CONFIG);
    const popup = await hatrack.chromium.openPopup(await hatrack.signIn('dora'));
    await findRow(popup, 'trainee');
    await popup.close();
    const used = {
      partition: 'aws',
      account: '555566667777',
      roleName: 'Billing',
      firstUsed: 1,
      lastUsed: 1,
      count: 1,
    };
    await hatrack.store({ ledger: JSON.stringify({ 'aws/100000000001/dora': [used] }) });
    const options = await hatrack.chromium.openOptions();
    await previewIs(options, [
      ['Recent', ['for-everybody']],
      ['training', ['trainee']],
      ['Other roles', ['developers']],
    ]);
    await expect.poll(() => previewedSignIn(options)).toBe('training');
  });

  it('sums up what does not show, leads to the base that sees it, and says why sections are no role', async () => {
    const options = await openPreview();
    await previewAs(options, 'training');
    await options.click('.hidden-roles summary');
    await (await findByRole(options, 'button', 'Signed in as corp-jump: 3')).click();
    await findRow(options, 'payments-dev');
    await expect.poll(() => previewedSignIn(options)).toBe('corp-jump');
    for (const shown of ['Base account: you sign in here', 'No account: add aws_account_id or role_arn']) {
      await pageSays(options, shown);
    }
  });

  it('follows the settings', async () => {
    await hatrack.save(CONFIG, { showAllRoles: true, accounts: 'hidden', order: 'name' });
    const options = await hatrack.chromium.openOptions();
    await previewAs(options, 'training');
    await pageSays(options, '“Show all roles” is on');
    await expect.poll(() => rowNames(options)).toContain('payments-dev');
    await expect
      .poll(async () => (await rowsBySection(options)).map(([heading]) => heading))
      .toEqual(['corp-jump', 'developers', 'Payments', 'training', 'Other roles']);
    await expect
      .poll(() => options.$eval('.preview', ({ textContent }) => textContent))
      .not.toMatch(/1111-?2222-?0001/);
  });
});

describe('while the text is written', () => {
  it('the list follows each key, and the choice stays, also while its base is half typed', async () => {
    const options = await openPreview();
    await previewAs(options, 'training');
    await retype(options, 'corp-jump', 'main');
    await previewAs(options, 'training');
    await pasteConfig(options, CONFIG.replaceAll('training', 'trainin'));
    await waitUntil('the usual base is used', async () => (await previewedSignIn(options)) === 'corp-jump');
    await pasteConfig(options, CONFIG.replace('[trainee]', '[apprentice]'));
    await findRow(options, 'apprentice');
    await expect.poll(() => previewedSignIn(options)).toBe('training');
  });

  it('a row leads to its line, by a click and from the search', async () => {
    const options = await openPreview();
    await (await findRow(options, 'audit')).click();
    await cursorIsOnLine(options, CONFIG.slice(0, CONFIG.indexOf('[audit]')).split('\n').length);
    await (await options.waitForSelector('.preview input'))?.focus();
    await typeText(options, 'everybody');
    await waitUntil('the role is found', async () => (await rowNames(options)).join() === 'for-everybody');
    await pressKey(options, 'Enter');
    await cursorIsOnLine(options, CONFIG.slice(0, CONFIG.indexOf('[for-everybody]')).split('\n').length);
  });

  it('no host is asked for an image before its address is saved', async () => {
    const options = await openPreview();
    const asked: string[] = [];
    options.on('request', request => {
      if (request.url().startsWith('https://')) asked.push(request.url());
    });
    const image = 'https://images.example.com/lake.png';
    await pasteConfig(
      options,
      `${CONFIG}\n${role('lake', '444455556666:role/Reader', undefined, `image = ${image}\n`)}`,
    );
    await pageSays(options, '1 image appears after you save.');
    expect(asked).toEqual([]);
    await pressKey(options, 's', 'Control');
    await waitUntil('the image is asked for', () => asked.includes(image));
  });

  it('an empty list says what a role is, or that none is for this sign-in', async () => {
    const options = await openPreview();
    await pasteConfig(options, '[nothing]\nregion = eu-west-1');
    await pageSays(options, 'No roles yet. A role is a section with a role_arn');
    await pasteConfig(options, TEAM_CONFIG);
    await previewAs(options, 'another account');
    await pageSays(options, 'No roles for this account');
    await pageSays(options, '3 more roles, for other sign-ins');
  });
});

describe('many roles', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    role(`role-${index}`, `${300_000_000_000 + index}:role/Developer`, 'corp-jump'),
  );

  it('keep few rows in the DOM, and a scrolled list stays where it is while the text changes', async () => {
    await hatrack.save(BASE + many.join(''));
    const options = await hatrack.chromium.openOptions();
    await findRow(options, 'role-0');
    await options.$eval('.preview .role-list', list => {
      list.scrollTop = 44_000;
    });
    await findRow(options, 'role-1003');
    await retype(options, 'corp-jump', 'x');
    await pageSays(options, 'Left out');
    await waitUntil('the text has been read', () =>
      options.$eval('.draft-summary', ({ textContent }) => textContent?.includes('3,000 roles')),
    );
    await findRow(options, 'role-1003');
    await expect.poll(() => options.$eval('.preview .role-list', list => list.scrollTop)).toBe(44_000);
    await expect.poll(async () => (await options.$$('.preview *')).length).toBeLessThan(600);
  });
});

it('axe finds nothing in it, with a search, its hint and what does not show, light and dark', async () => {
  const options = await openPreview();
  await previewAs(options, 'training');
  await options.click('.hidden-roles summary');
  for (const theme of ['light', 'dark']) {
    await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await axeViolations(options)).toEqual([]);
  }
  await (await options.waitForSelector('.preview input'))?.focus();
  await typeText(options, 'zzz');
  await findByRole(options, 'button', 'Clear search');
  expect(await axeViolations(options)).toEqual([]);
});
