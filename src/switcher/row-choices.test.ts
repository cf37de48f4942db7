import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { Role } from '../core/roles/role.ts';
import { switchBackRow } from '../core/roles/switch-back-row.ts';
import { type AccountLook, DEFAULT_SETTINGS } from '../core/settings.ts';
import { copyArn } from './copy-role.ts';
import { rowChoices } from './row-choices.ts';
import type { SwitcherParts } from './switcher-host.ts';
import type { TabState } from './tab-state.ts';

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'team/Dev', partition: 'aws' };
const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Dev' };
const page: TabState = {
  ...{ kind: 'console', tab: { tabId: 1, inFront: true }, loadedAt: 0, isOutdated: false },
  identity: { partition: 'aws', mode: 'classic', base: {} },
};

function choices(of: Role, tab: TabState = page, accounts: AccountLook = 'id'): string[] {
  const identity = signal(tab.kind === 'console' ? tab.identity : undefined);
  const store = { tab: signal(tab), identity, settings: signal({ ...DEFAULT_SETTINGS, accounts }) };
  const host = { linkOf: () => 'https://link.example.com/', openTrail: async () => undefined };
  const groups = rowChoices(of, { store, host } as unknown as SwitcherParts);
  return groups.flatMap(group => group.choices.map(({ label, detail }) => (detail ? `${label} ${detail}` : label)));
}

it('offers the page in front, and copies with what would be copied', () => {
  expect(choices(role)).toEqual([
    'openInNewTab',
    'openPageInRole',
    'trailTitle',
    'copyArn arn:aws:iam::111122223333:role/team/Dev',
    'copyAccount 111122223333',
    'copyLink https://link.example.com/',
    'copyPageLink',
  ]);
});

it('leaves out what a role has not: a number, or an ARN that anybody knows', () => {
  expect(choices({ ...role, account: 'corp' })).toEqual([
    'openInNewTab',
    'openPageInRole',
    'trailTitle',
    'copyLink https://link.example.com/',
    'copyPageLink',
  ]);
  expect(choices({ ...role, portal })).not.toContainEqual(expect.stringMatching(/copyArn|trailTitle/));
});

it('offers nothing of a page that has left, and shows no account that is to be hidden', () => {
  expect(choices(role, { ...page, hasLeft: true }, 'hidden')).toEqual([
    'openInNewTab',
    'trailTitle',
    'copyArn',
    'copyAccount',
    'copyLink',
  ]);
});

it('copies no ARN of the row that switches back, and says so where the browser refuses a copy', async () => {
  const writeText = vi.fn(async () => {
    throw new Error('not allowed');
  });
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const message = signal<string | undefined>(undefined);
  const parts = { store: { message }, host: { logFailure: () => undefined } } as unknown as SwitcherParts;
  const identity = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } } as const;
  const back = switchBackRow(
    { ...identity, role: { account: '111122223333', roleName: 'Dev' } },
    'Switch back',
    undefined,
  );
  expect(back && copyArn(parts, back)).toBe(false);
  expect(writeText).not.toHaveBeenCalled();
  expect(copyArn(parts, role)).toBe(true);
  await vi.waitFor(() => expect(message.value).toBe('notCopied'));
  vi.unstubAllGlobals();
});
