import { describe, expect, it } from 'vitest';
import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import type { SwitchRecord } from '../switching/switch-record.ts';
import { portalEnd } from './portal-end.ts';

const ROLE: Role = {
  ...{ key: 'k', name: 'dev-admin', account: '111122220001', roleName: 'Admin', partition: 'aws' },
  portal: { startUrl: 'https://corp.portal.example/start', permissionSet: 'Admin' },
};
const OPENED: SwitchRecord = {
  ...{ tabId: 1, shownIn: 1, at: 1000, choice: { role: ROLE, newTab: false }, outcome: { result: 'opened' } },
};

const CAROL = { account: '111122220001', user: 'AWSReservedSSO_Admin_0123456789abcdef/carol' };
const ALICE = { account: '999999999999', user: 'alice' };
const classic = (base: Identity['base']): Identity => ({ partition: 'aws', mode: 'classic', base });
const multi = (...bases: readonly Identity['base'][]): Identity => ({
  ...{ partition: 'aws', mode: 'multi-session', base: bases[0] ?? {}, sessionId: '0' },
  sessions: bases.map((base, index) => ({ id: String(index), base, hasTab: true })),
});

describe('after the link of a portal was opened', () => {
  it.each<[string, Identity, number, ReturnType<typeof portalEnd>]>([
    ['the page that followed works as the role', classic(CAROL), 2000, 'signed-in'],
    ['the page before it is that of the role by now', classic(CAROL), 500, 'signed-in'],
    ['the page that followed works as another', classic(ALICE), 2000, 'somebody-else'],
    ['the page before it is still there', classic(ALICE), 500, 'unseen'],
    ['a session of the role is open beside the page', multi(ALICE, CAROL), 500, 'signed-in'],
    ['no session of the role is open', multi(ALICE), 2000, 'unseen'],
    ['a role of that name in another account', classic({ ...CAROL, account: '111122220003' }), 2000, 'somebody-else'],
    ['a role of that name that no portal gave', classic({ ...CAROL, user: 'Admin/carol' }), 2000, 'somebody-else'],
  ])('%s', (_, identity, loadedAt, end) => {
    expect(portalEnd(OPENED, { identity, loadedAt, mayShowMore: false })).toBe(end);
  });

  it('nothing is to be seen where there is no console page, or one that does not show yet who it is', () => {
    expect(portalEnd(OPENED, undefined)).toBe('unseen');
    expect(portalEnd(OPENED, { identity: classic({}), loadedAt: 2000, mayShowMore: true })).toBe('unseen');
  });
});

it('has nothing to say of any other switch', () => {
  const switched: SwitchRecord = { ...OPENED, outcome: { result: 'switched' } };
  expect(portalEnd(switched, { identity: classic(CAROL), loadedAt: 2000, mayShowMore: false })).toBeUndefined();
});
