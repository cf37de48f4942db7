import { beforeEach, expect, test, vi } from 'vitest';

const WELCOME = 'moz-extension://own/welcome';

const fakes = vi.hoisted(() => ({
  ...{ readManaged: vi.fn(), readItem: vi.fn(), openTab: vi.fn(), closeTab: vi.fn() },
  ...{ tabUrl: vi.fn(), watchManaged: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../platform/managed-storage.ts', () => fakes);
vi.mock('../platform/read-item.ts', () => fakes);
vi.mock('../platform/tabs.ts', () => fakes);
vi.mock('../platform/store-tabs.ts', () => fakes);
vi.mock('../platform/own-pages.ts', () => ({
  WELCOME: 'welcome',
  ownUrl: (path: string) => `moz-extension://own/${path}`,
  isInstalledByPolicy: async () => false,
}));

beforeEach(() => {
  for (const fake of Object.values(fakes)) fake.mockReset();
});

async function install(managed?: object, text?: object): Promise<void> {
  fakes.readManaged.mockResolvedValue(managed);
  fakes.readItem.mockResolvedValue(text);
  fakes.openTab.mockResolvedValue(7);
  await (await import('./welcome.ts')).welcome();
}

test.each([
  ['a newcomer', undefined, undefined, 1],
  ['a newcomer whose company only sets something', { settings: {} }, undefined, 1],
  ['a user whose company brings roles', { configText: '[a]' }, undefined, 0],
  ['a user whose company names an address', { teamUrl: 'https://example.com/roles' }, undefined, 0],
  ['a user who has roles of an earlier install', undefined, {}, 0],
])('%s is welcomed, or not', async (_, managed, text, times) => {
  await install(managed, text);
  expect(fakes.openTab).toHaveBeenCalledTimes(times);
});

test.each([
  ['closes where the policy comes after the install', { configText: '[a]' }, WELCOME, [[7]]],
  ['stays where the policy brings no roles', { settings: {} }, WELCOME, []],
  ['is left alone where the user has gone on to another page', { configText: '[a]' }, 'moz-extension://own/x', []],
])('the welcome page %s', async (_, managed, url, closed) => {
  await install();
  fakes.readManaged.mockResolvedValue(managed);
  fakes.tabUrl.mockResolvedValue(url);
  fakes.watchManaged.mock.lastCall?.[0]();
  await vi.waitFor(() => expect(fakes.tabUrl).toHaveBeenCalled());
  await new Promise(done => setTimeout(done));
  expect(fakes.closeTab.mock.calls).toEqual(closed);
});
