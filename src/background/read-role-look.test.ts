import { beforeEach, expect, test, vi } from 'vitest';
import { createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import { parseConfig } from '../core/config/parse-config.ts';
import { buildIndex } from '../core/saved/config-index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { writeItem } from '../platform/write-item.ts';
import { configIndex, settings } from '../store/list-items.ts';
import { answerRoleLook } from './read-role-look.ts';
import { switches } from './switching/switches.ts';

type Run = (what: { readonly func?: { readonly name: string }; readonly args?: readonly unknown[] }) => unknown;

const browser = vi.hoisted(() => ({}) as { scripting: { executeScript: Run }; action: Record<string, unknown> });
vi.mock('webextension-polyfill', () => ({ default: browser }));

const ROLE = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
const OTHER = '[other]\nrole_arn = arn:aws:iam::111122223333:role/Other\n';
const DEV = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' } as const;
const BASE = '[jump]\naws_account_id = 999999999999\n';

let marks: readonly (readonly unknown[])[];

beforeEach(() => {
  marks = [];
  Object.assign(
    browser,
    createConsoleBrowser('classic', () => undefined),
  );
  const { executeScript } = browser.scripting;
  browser.scripting.executeScript = what => {
    if (what.func?.name === 'drawMark') marks = [...marks, what.args ?? []];
    return executeScript(what);
  };
});

/** The color of a page's mark, the ink on it, and what its band says. */
async function markWith(text: string, wanted: Partial<Settings>): Promise<readonly unknown[]> {
  await writeItem(settings, { ...DEFAULT_SETTINGS, announceSwitch: false, ...wanted });
  await writeItem(configIndex, await buildIndex(parseConfig(text).profiles));
  await answerRoleLook({ tabId: 0 });
  await vi.waitFor(() => expect(marks).toHaveLength(1));
  return marks[0] ?? [];
}

test.each([
  ['the color of its role', `${ROLE}color = 123456\nenv = prod`, {}, '123456'],
  ['that of the role’s environment', `${ROLE}env = prod`, {}, 'c62828'],
  ['that of production where a pattern says so', ROLE, { productionNames: 'd*' }, 'c62828'],
  ['gray for an environment without a color', `${ROLE}env = sandbox`, {}, '5f6b7a'],
  ['that of another role of the account, if it is nobody’s', `${OTHER}color = 123456`, {}, '123456'],
  ['none for a role without a color', `${ROLE}${OTHER}color = 123456`, {}, ''],
  ['none where the user wants none', `${ROLE}color = 123456`, { pageMark: 'none' }, ''],
] as const)('the line of a page that was switched has %s', async (_, text, wanted, expected) => {
  await switches.switchRole({ tabId: 0, role: DEV, newTab: false });
  expect((await markWith(text, wanted))[0]).toBe(expected);
});

test.each([
  ['name, account and environment', 'env = prod', {}, ['dev', '1111-2222-3333', 'prod']],
  [
    'the account’s alias',
    'env = prod\naws_account_alias = pay',
    { accounts: 'both' },
    ['dev', 'pay 1111-2222-3333', 'prod'],
  ],
  ['no account where the user hides accounts', 'color = 123456', { accounts: 'hidden' }, ['dev']],
  ['nothing where nothing has a color', '', {}, []],
] as const)('the band of a page that was switched says %s', async (_, keys, wanted, expected) => {
  await switches.switchRole({ tabId: 0, role: DEV, newTab: false });
  expect((await markWith(ROLE + keys, { pageMark: 'band', ...wanted }))[2]).toEqual(expected);
});

test.each([
  ['a badge of the environment', '', 'env = staging', {}, ['stag', 'dev · 1111-2222-3333 · staging · extensionName']],
  ['a patch of a color alone', '', 'color = 123456', {}, [' ', 'dev · 1111-2222-3333 · extensionName']],
  ['nothing where the user wants nothing', '', 'env = prod', { pageBadge: false }, ['', 'extensionName']],
  ['its mark, if it has one', '!', 'env = prod', {}, []],
])('Hatrack’s icon shows %s', async (_, badge, keys, wanted, expected) => {
  await switches.switchRole({ tabId: 0, role: DEV, newTab: false });
  const shown: unknown[] = [];
  const note = async ({ text, title }: { readonly text?: string; readonly title?: string }) =>
    void shown.push(text ?? title);
  Object.assign(browser.action, { getBadgeText: async () => badge, setBadgeText: note, setTitle: note });
  await markWith(ROLE + keys, wanted);
  await vi.waitFor(() => expect(shown).toEqual(expected));
});

test('the band of a base says its name, account and environment', async () => {
  const text = `${BASE}env = dev\n${ROLE}source_profile = jump`;
  expect((await markWith(text, { pageMark: 'band' }))[2]).toEqual(['jump', '9999-9999-9999', 'dev']);
});

test.each([
  ['the color of its base', `${BASE}color = 123456\n${ROLE}source_profile = jump`, '123456'],
  ['that of the base’s environment', `${BASE}env = dev\n${ROLE}source_profile = jump`, '2e7d32'],
  [
    'that of production where a pattern names the base’s account',
    `${BASE}${ROLE}source_profile = jump`,
    'c62828',
    '9999*',
  ],
  ['none where the text says nothing', `${ROLE}color = 123456`, ''],
])('the line of a page that nobody has switched has %s', async (_, text, expected, productionNames = '') => {
  expect((await markWith(text, { productionNames }))[0]).toBe(expected);
});
