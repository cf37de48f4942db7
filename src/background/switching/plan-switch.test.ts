import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ConsoleBrowser, createConsoleBrowser } from '../../../tests/fakes/console-browser.ts';
import { parseConfig } from '../../core/config/parse-config.ts';
import type { Role } from '../../core/roles/role.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { buildIndex } from '../../core/saved/config-index.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { switchRecords } from '../../store/bounded-items.ts';
import { configIndex } from '../../store/list-items.ts';
import { plannedSwitch } from '../../store/session-items.ts';
import { saveConfig } from '../config/save-config.ts';
import { cancelPlan, followPlan, planSwitch } from './plan-switch.ts';
import { switches } from './switches.ts';

const browser = vi.hoisted(
  () => ({}) as ConsoleBrowser & { tabs: Record<'create' | 'update', (...asked: never) => unknown> },
);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const ROLE_LINES = 'role_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = jump\n';
const OTHER = 'role_arn = arn:aws:iam::444455556666:role/Other\nsource_profile = jump\n';
const MINUTE = 60_000;

/** Stores a base with these lines and the role `dev` of it; gives the role with this name. */
async function store(baseLines: string, wanted = 'dev'): Promise<Role> {
  const { profiles } = parseConfig(`[jump]\n${baseLines}\n[dev]\n${ROLE_LINES}`);
  await writeItem(configIndex, await buildIndex(profiles));
  const role = toRoles(profiles).find(({ name }) => name === wanted);
  if (!role) throw new Error('there is no role');
  return role;
}

/** How the switches ended, the latest last. */
async function ends(): Promise<readonly string[]> {
  const records = await readItem(switchRecords);
  return records.map(({ outcome }) => ('why' in outcome ? `${outcome.why} ${outcome.via}` : outcome.result));
}

describe.each(['classic', 'multi-session'] as const)('in %s mode, a planned switch', mode => {
  beforeEach(
    () =>
      void Object.assign(
        browser,
        createConsoleBrowser(mode, () => undefined),
      ),
  );

  test('happens once, when a console page has loaded in its tab', async () => {
    const role = await store('aws_account_id = 999999999999');
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(1).catch(() => undefined);
    expect(await ends()).toEqual([]);
    await Promise.all([followPlan(0), followPlan(0)]);
    await followPlan(0);
    expect(await ends()).toEqual(['switched']);
    expect(await readItem(plannedSwitch)).toBeUndefined();
  });

  test('is refused, and says for which base the role is, where somebody else has signed in', async () => {
    const role = await store('aws_account_id = 888888888888');
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(0);
    expect(await ends()).toEqual(['other-sign-in jump']);
    expect(await readItem(plannedSwitch)).toBeUndefined();
  });

  test('gives way to a role that the user chooses after it', async () => {
    const planned = await store(`aws_account_id = 999999999999\n[other]\n${OTHER}`, 'other');
    await writeItem(plannedSwitch, { tabId: 0, role: planned, at: Date.now() });
    await switches.switchRole({
      tabId: 0,
      role: { ...planned, account: '111122223333', roleName: 'Dev' },
      newTab: false,
    });
    await followPlan(0);
    expect(await ends()).toEqual(['switched']);
    expect(await readItem(plannedSwitch)).toBeUndefined();
  });

  test('explains which role comes first where the console cannot switch to it', async () => {
    const leaf = `[leaf]\n${ROLE_LINES.replace('jump', 'other')}`;
    const role = await store(`aws_account_id = 999999999999\n[other]\n${OTHER}${leaf}`, 'leaf');
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(0);
    expect(await ends()).toEqual([mode === 'classic' ? 'chained other' : 'other-sign-in other']);
    expect((await readItem(switchRecords))[0]).not.toHaveProperty('request');
  });

  test.each([
    [
      'says that the role is of another partition',
      ROLE_LINES.replace('aws:', 'aws-cn:'),
      ['other-partition undefined'],
    ],
    ['ends where the role has been removed', '', []],
  ])('%s', async (_, roleLines, expected) => {
    const role = await store('aws_account_id = 999999999999');
    const lines = `[jump]\naws_account_id = 999999999999\n[dev]\n${roleLines}`;
    await writeItem(configIndex, await buildIndex(parseConfig(lines).profiles));
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(0);
    expect(await ends()).toEqual(expected);
  });

  test('happens, too, while the index has to be made again', async () => {
    const role = await store('aws_account_id = 999999999999');
    await saveConfig({ text: `[jump]\naws_account_id = 999999999999\n[dev]\n${ROLE_LINES}` });
    await writeItem(configIndex, undefined);
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(0);
    expect(await ends()).toEqual(['switched']);
  });

  test('back to a page waits for a document that is newer than itself', async () => {
    const role = await store('aws_account_id = 999999999999');
    const page = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now(), page });
    await followPlan(0);
    expect(await ends()).toEqual([]);
    expect(await readItem(plannedSwitch)).toMatchObject({ page });
  });

  test('does not happen after 15 minutes, nor once it is cancelled', async () => {
    const role = await store('aws_account_id = 999999999999');
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() - 15 * MINUTE });
    await followPlan(0);
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await cancelPlan();
    await followPlan(0);
    expect(await ends()).toEqual([]);
  });
});

describe('a role that is chosen without a console', () => {
  beforeEach(
    () =>
      void Object.assign(
        browser,
        createConsoleBrowser('classic', () => undefined),
      ),
  );

  const PORTAL =
    'sso_start_url = https://corp.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 999999999999';
  test.each([
    ['the console’s home', 'aws_account_id = 999999999999', 'https://console.aws.amazon.com/console/home'],
    [
      'where its base is signed in to',
      'aws_account_id = 999999999999\nsign_in_url = https://sso.example.com/app',
      'https://sso.example.com/app',
    ],
    [
      'where the base of its base is signed in to',
      'role_arn = arn:aws:iam::444455556666:role/Hub\nsource_profile = top\n[top]\nsign_in_url = https://sso.example.com/top',
      'https://sso.example.com/top',
    ],
    [
      'the access portal of its base',
      `${PORTAL}\nsso_role_name = Jump`,
      'https://corp.awsapps.com/start/#/console?account_id=999999999999&role_name=Jump',
    ],
  ])('opens %s', async (_, base, address) => {
    const create = vi.spyOn(browser.tabs, 'create');
    const role = await store(base);
    const host = new URL(address).host;
    if (host === 'sso.example.com') {
      for (const seen of [{}, { seenHost: 'example.com' }])
        expect(await planSwitch({ key: role.key, ...seen })).toBe(false);
      expect(create).not.toHaveBeenCalled();
      expect(await readItem(plannedSwitch)).toBeUndefined();
      expect(await planSwitch({ key: role.key, seenHost: host })).toBe(true);
    } else expect(await planSwitch({ key: role.key })).toBe(true);
    expect(create).toHaveBeenCalledWith({ url: address });
    expect(await readItem(plannedSwitch)).toMatchObject({ tabId: 1, role: { key: role.key } });
  });
  test('asks before the access portal of its base enters a role that needs a yes', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    const role = await store(`${PORTAL}\nsso_role_name = Jump\nconfirm = yes`);
    expect(await planSwitch({ key: role.key })).toMatchObject({ why: 'asks' });
    expect(create).not.toHaveBeenCalled();
    expect(await planSwitch({ key: role.key, confirmed: true })).toBe(true);
  });
  const HOME = 'https://us-east-1.console.aws.amazon.com/console/home';
  test.each([
    ['the page itself', 'aws_account_id = 999999999999', HOME, false],
    [
      'where its base is signed in to',
      'sign_in_url = https://sso.example.com/app',
      'https://sso.example.com/app',
      true,
    ],
    [
      'the access portal of its base, which leads to the page',
      `${PORTAL}\nsso_role_name = Jump`,
      `https://corp.awsapps.com/start/#/console?account_id=999999999999&role_name=Jump&destination=${encodeURIComponent(HOME)}`,
      false,
    ],
  ])('comes back, once its session has ended, over %s', async (_, base, url, asks) => {
    const update = vi.spyOn(browser.tabs, 'update');
    const role = await store(base);
    const again = { tabId: 0, role, newTab: false, again: true };
    const first = await switches.switchRole(again);
    if (asks) expect(first.outcome).toMatchObject({ why: 'asks', via: 'askSignInHost' });
    expect(update).toHaveBeenCalledTimes(asks ? 0 : 1);
    if (asks) await switches.switchRole({ ...again, confirmed: true });
    expect(update).toHaveBeenCalledWith(0, { url });
    expect(await readItem(plannedSwitch)).toMatchObject({ tabId: 0, role: { key: role.key }, page: HOME });
  });
  test('of a base without a partition opens where that base is signed in to, in any partition', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    const lines = '[jump]\naws_account_id = 999999999999\nsign_in_url = https://sso.example.com/app\n';
    const { profiles } = parseConfig(
      `${lines}[dev]\naws_account_id = 111122223333\nrole_name = Dev\nsource_profile = jump`,
    );
    await writeItem(configIndex, await buildIndex(profiles));
    const [role] = toRoles(profiles, 'aws-us-gov');
    if (role) await planSwitch({ key: role.key, seenHost: 'sso.example.com' });
    expect(create).toHaveBeenCalledWith({ url: 'https://sso.example.com/app' });
  });
});
