import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ARTICLE, JUMP_SAMPLES, TRUST_SAMPLES } from '../../src/core/iam/article.fixture.ts';
import { canonical } from '../../src/core/iam/canonical.fixture.ts';
import { loadSetUp } from '../load-set-up.ts';
import { violations } from './browser/axe-violations.ts';
import { catchDownload } from './browser/catch-download.ts';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { beyondNarrow, NARROW } from './fits-narrow.ts';
import { findMenuRow, openMenu } from './menu-page.ts';
import { choose, clickButton, findRow, point } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

/** Of the article’s setting. */
const ROLES = ['111111111111', '222222222222'].map(account => ({ account, roleName: 'developerAdmin' }));

/** What CloudTrail notes of a switch, as far as Hatrack reads it. */
const RECORD = JSON.stringify({
  eventName: 'SwitchRole',
  eventTime: '2024-01-01T00:00:00Z',
  sourceIPAddress: '192.0.2.1',
  userIdentity: { arn: 'arn:aws:sts::111111111111:assumed-role/developerAdmin/Alice' },
  additionalEventData: { SwitchFrom: 'arn:aws:iam::999999999999:user/Alice' },
  responseElements: { SwitchRole: 'Success' },
});

async function openSetUp(): Promise<Page> {
  const options = await hatrack.chromium.openOptions();
  await (await findByRole(options, 'link', 'Set up AWS')).click();
  await findByRole(options, 'heading', 'What comes out');
  return options;
}

async function answer(options: Page, question: string, words: string): Promise<void> {
  await (await findByRole(options, 'textbox', question)).evaluate((field, typed) => {
    (field as HTMLTextAreaElement).select();
    document.execCommand('insertText', false, typed);
  }, words);
}

/** What the page saves as one archive, by path. */
async function archiveOf(options: Page): Promise<ReadonlyMap<string, string>> {
  const { browser } = hatrack.chromium;
  const { text } = await catchDownload(browser, () => clickButton(options, 'Save everything as one archive'), 'latin1');
  const archive = Object.entries(unzipSync(Buffer.from(text, 'latin1')));
  return new Map(archive.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The words of the choices that the article's samples need. */
const CHOICES = {
  account: 'All that the jump account allows.',
  named: 'Named users and roles only.',
  'if-exists': 'In the console (BoolIfExists).',
  always: 'Everywhere (Bool).',
  no: 'Nowhere.',
  condition: 'A condition of the Allow.',
  deny: 'A Deny of its own.',
  exact: 'Each role by its ARN.',
  prefix: 'Roles whose names begin alike.',
  all: 'All roles of the member accounts.',
} as const;

async function choice(options: Page, value: keyof typeof CHOICES | undefined): Promise<void> {
  if (value)
    await (await findByRole(options, 'radio', CHOICES[value])).evaluate(radio => (radio as HTMLInputElement).click());
}

it('makes the policies of a jump account, and these let exactly those switch who should', async () => {
  await hatrack.save(ARTICLE);
  let options = await openSetUp();
  await choice(options, 'named');
  await answer(options, 'Users and roles', 'alice');
  await answer(options, 'AWS managed policies', 'AdministratorAccess');
  await answer(options, 'Source addresses', '192.168.0.0/16 172.16.0.0/33');
  await says(options, 'Nothing can be made until the errors above are corrected.');
  expect(await violations(options)).toEqual([]);

  // What was typed is there again, mistakes too.
  await options.close();
  options = await openSetUp();
  await says(options, 'Nothing can be made until the errors above are corrected.');
  await answer(options, 'Source addresses', '192.168.0.0/16 172.16.0.0/16');
  const files = await archiveOf(options);
  expect(JSON.parse(files.get('111111111111/developerAdmin.trust.json') ?? '')).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::999999999999:user/alice' },
        Action: 'sts:AssumeRole',
        Condition: {
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
          IpAddress: { 'aws:SourceIp': ['192.168.0.0/16', '172.16.0.0/16'] },
        },
      },
    ],
  });
  await options.$$eval('details', all => {
    for (const file of all) file.open = true;
  });
  await findByRole(options, 'button', 'Copy template.yaml');
  expect(await violations(options)).toEqual([]);
  await (await findByRole(options, 'combobox', 'Show')).select('');
  await options.evaluate(() => {
    window.print = () => undefined;
  });
  await clickButton(options, 'Print the hand-out in Japanese');
  const printed = await options.$eval('article', ({ lang, textContent }) => [lang, textContent].join(' '));
  expect(printed).toMatch(/^ja .*arn:aws:iam::111111111111:role\/developerAdmin/s);
  await options.setViewport(NARROW);
  const beyond = await beyondNarrow(options);
  // The page's navigation scrolls.
  expect(beyond.filter(part => !part.includes('href="#'))).toEqual([]);
  await options.close();

  const { emulator, chromium } = hatrack;
  loadSetUp(emulator, files, ROLES, ['user/alice', 'user/bob']);
  emulator.control.setVariant('browser-address', '192.168.10.20');
  const page = await hatrack.signIn('alice', { mfa: true });
  await choose(await chromium.openPopup(page), 'xxxx-prod');
  await waitUntil('alice works as the role', async () => (await shownIdentity(page)).role !== undefined);

  const other = await hatrack.signIn('bob', { mfa: true });
  const popup = await chromium.openPopup(other);
  await (await findRow(popup, 'xxxx-dev')).click();
  await findByRole(popup, 'alert');
  expect(emulator.control.switches().at(-1)?.refusal).toBe('trust');
});

it('makes each policy of the article’s samples, as the answers change in one page', async () => {
  await hatrack.save(ARTICLE);
  const options = await openSetUp();
  const show = async (folder: string): Promise<unknown> =>
    (await findByRole(options, 'combobox', 'Show')).select(folder);
  // A file closes where an answer is wrong for a moment: then nothing is made.
  const isMade = (sample: string, file: string, Statement: readonly unknown[]): Promise<unknown> =>
    waitUntil(`the page has made: ${sample}`, async () => {
      const made = await options.$$eval(
        '.made-file',
        (all, name) => {
          const wanted = all.find(each => each.querySelector('summary')?.textContent === name);
          wanted?.setAttribute('open', '');
          return wanted?.querySelector('pre')?.textContent;
        },
        file,
      );
      return made && JSON.stringify(canonical(JSON.parse(made))) === JSON.stringify(canonical({ Statement }));
    });
  await show('111111111111');
  for (const [
    sample,
    { trust = 'account', principals, mfa = 'if-exists', ranges = [], rangeForm },
    made,
  ] of TRUST_SAMPLES) {
    await choice(options, trust);
    if (principals) await answer(options, 'Users and roles', principals.join('\n'));
    await choice(options, mfa);
    await answer(options, 'Source addresses', ranges.join('\n'));
    if (ranges.length > 0) await choice(options, rangeForm ?? 'condition');
    await isMade(sample, 'developerAdmin.trust.json', made);
  }
  await show('999999999999');
  for (const [sample, { jump, prefix }, role] of JUMP_SAMPLES) {
    await choice(options, jump);
    // No role of the text begins so, and the page makes nothing then.
    if (prefix) await answer(options, 'Names begin with', 'developer');
    const Resource = ROLES.map(({ account }) => `arn:aws:iam::${account}:role/${prefix ? 'developer*' : role}`);
    await isMade(sample, 'assume-role-1.json', [{ Action: 'sts:AssumeRole', Resource, Effect: 'Allow' }]);
  }
});

it.each(['condition', 'deny'] as const)('lets users in from a range of addresses only, as a %s', async form => {
  await hatrack.save(ARTICLE);
  const { emulator, chromium } = hatrack;
  const options = await openSetUp();
  await answer(options, 'Source addresses', '192.168.0.0/16');
  await choice(options, form);
  await says(options, 'So this rule may block every switch in the console');
  loadSetUp(emulator, await archiveOf(options), ROLES, ['user/alice']);
  const inside = { 'browser-address': '192.168.10.20' } as const;
  for (const [variants, refusal] of [
    [inside, undefined],
    [{ 'browser-address': '203.0.113.10' }, 'trust'],
    [{ ...inside, 'sts-address': 'console' }, 'trust'],
  ] as const) {
    emulator.control.setVariants(variants);
    const page = await hatrack.signIn('alice', { mfa: true });
    const popup = await chromium.openPopup(page);
    if (refusal) {
      await (await findRow(popup, 'xxxx-prod')).click();
      await findByRole(popup, 'alert');
    } else await choose(popup, 'xxxx-prod');
    expect(emulator.control.switches().at(-1)?.refusal).toBe(refusal);
    await page.close();
  }
});

it('says who used a role: its row leads to the event history, and a record is explained', async () => {
  await hatrack.save(ARTICLE);
  const options = await hatrack.chromium.openOptions();
  await point(options, 'xxxx-prod');
  await clickButton(options, 'More…');
  await (await findByRole(options, 'menuitem', 'Who used this role')).click();
  await findByRole(options, 'dialog', 'Who used this role');
  await expect
    .poll(() => options.$$eval('.trail a', links => links.map(({ href }) => href)))
    .toEqual(
      ['SwitchRole', 'AssumeRole'].map(
        event =>
          `https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1&hatrack=111111111111/developerAdmin#/events?EventName=${event}`,
      ),
    );
  await answer(options, 'CloudTrail record to explain', RECORD.slice(1));
  await says(options, 'This isn’t a CloudTrail record');
  await answer(options, 'CloudTrail record to explain', RECORD);
  await says(options, 'Alice, from the account 999999999999, switched to the role developerAdmin');
  expect(await violations(options)).toEqual([]);

  const { browser } = hatrack.chromium;
  const page = await hatrack.signIn('alice');
  await page.goto('https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1');
  await shownIdentity(page);
  const opens = async (where: Page): Promise<void> => {
    await (await findByRole(where, 'menuitem', 'Who used this role')).click();
    const found = await browser.waitForTarget(target => target.url().includes('/cloudtrailv2/'));
    expect(found.url()).toContain('//eu-west-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-west-1');
    await (await found.page())?.close();
  };
  const popup = await hatrack.chromium.openPopup(page);
  await point(popup, 'xxxx-prod');
  await clickButton(popup, 'More…');
  await opens(popup);
  await openMenu(page);
  await (await findMenuRow(page, 'xxxx-prod')).hover();
  await (await findByRole(page, 'button', 'More…')).click();
  await opens(page);
});
