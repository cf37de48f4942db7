import { expect, it } from 'vitest';
import type { BaseIdentity, Identity } from './identity.ts';
import { switchBackRow, switchesBack } from './switch-back-row.ts';

function switched(base: BaseIdentity): Identity {
  const role = { account: '111122223333', roleName: 'Admin' };
  return { partition: 'aws', mode: 'classic', base, role };
}

it.each<[BaseIdentity, string | undefined, string]>([
  [{ account: '999999999999', alias: 'corp-jump', user: 'alice' }, 'jump', 'alice @ corp-jump'],
  [{ account: '999999999999', user: 'alice' }, 'jump', 'alice @ jump'],
  [{ account: '999999999999', user: 'alice' }, undefined, 'alice @ 999999999999'],
  [{ alias: 'corp-jump', user: 'AWSReservedSSO_Dev_0123456789abcdef/carol' }, undefined, 'carol @ corp-jump'],
  [{ user: 'alice' }, undefined, 'alice'],
  [{}, undefined, 'Switch back'],
])('%j is shown as who signed in, and where', (base, baseName, name) => {
  const row = switchBackRow(switched(base), 'Switch back', baseName);
  expect(row).toMatchObject({ name, group: 'Switch back', partition: 'aws' });
  expect(row && switchesBack(row)).toBe(true);
});

it('is none for who has not switched', () => {
  const { role: _, ...identity } = switched({ user: 'alice' });
  expect(switchBackRow(identity, 'Switch back', undefined)).toBeUndefined();
});

it('is no role of the list', () => {
  expect(switchesBack({ key: 'aws:111122223333:back#back' })).toBe(false);
});
