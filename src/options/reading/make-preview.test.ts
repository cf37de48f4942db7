import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../core/config/parse-config.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { makePreview } from './make-preview.ts';
import { EMPTY_VIEW, type PreviewView } from './preview-list.ts';

const TEXT = `[jump]
aws_account_id = 999999999999
[dev]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = jump
group = Payments
[prod]
role_arn = arn:aws:iam::222233334444:role/Admin
source_profile = jump
image = https://example.com/prod.png
[audit]
aws_account_id = 888888888888
[far]
role_arn = arn:aws:iam::333344445555:role/Audit
source_profile = audit
[further]
role_arn = arn:aws:iam::444455556666:role/Audit
source_profile = audit
[china]
role_arn = arn:aws-cn:iam::555566667777:role/Ops
`;

const USED: LedgerEntry = {
  partition: 'aws',
  account: '222233334444',
  roleName: 'Admin',
  firstUsed: 1,
  lastUsed: 2,
  count: 1,
};

function preview(view: Partial<PreviewView> = {}, savedImages: readonly string[] = []) {
  const made = makePreview(parseConfig(TEXT).profiles, { ...EMPTY_VIEW, ...view }, new Set(savedImages));
  const list = made.sections.map(({ kind, title, rows }) => [
    title ?? kind,
    rows.map(row => `${made.roles[row]?.name}:${made.lines[row]}`),
  ]);
  return { ...made, list };
}

test('lists what the base sees, in groups, each role with its line', () => {
  expect(preview().list).toEqual([
    ['Payments', ['dev:3']],
    ['jump', ['prod:7']],
  ]);
});

test('puts favorites and recent roles first', () => {
  const { list, favorites } = preview({
    favorites: ['aws:111122223333:Dev#dev', 'aws:999999999999:Gone#gone'],
    ledger: { 'aws/999999999999/alice': [USED] },
  });
  expect(list).toEqual([
    ['favorites', ['dev:3']],
    ['recent', ['prod:7']],
  ]);
  expect(favorites).toEqual(['aws:111122223333:Dev#dev']);
});

test('sums up what does not show by what it needs, most first', () => {
  expect(preview().hidden).toEqual([
    { why: 'other-base', base: 'audit', count: 2 },
    { why: 'other-partition', count: 1 },
  ]);
});

test('lists for another account what nobody must be signed in for, and for someone unknown everything', () => {
  expect(preview({ wanted: 'other' })).toMatchObject({ basis: 'no-base-matched', roles: [] });
  expect(preview({ wanted: 'anyone' })).toMatchObject({ basis: 'unknown-identity', hidden: [] });
});

describe('the settings', () => {
  test('show all roles', () => {
    const all = preview({ settings: { ...DEFAULT_SETTINGS, showAllRoles: true } });
    expect(all).toMatchObject({ basis: 'show-all', hidden: [{ why: 'other-partition', count: 1 }] });
    expect(all.roles).toHaveLength(4);
  });

  test('show only roles named as the current one, where the user was last seen with one', () => {
    const { roles, current, hidden } = preview({
      settings: { ...DEFAULT_SETTINGS, showOnlyMatchingRoles: true },
      lastIdentity: {
        partition: 'aws',
        mode: 'classic',
        base: { account: '999999999999', user: 'alice' },
        role: { account: '111122223333', roleName: 'Dev' },
      },
    });
    expect(roles.map(({ name }) => name)).toEqual(['dev']);
    expect(current).toEqual(['aws:111122223333:Dev#dev']);
    expect(hidden).toContainEqual({ why: 'other-role-name', count: 1 });
  });
});

test('leaves images out until they are saved', () => {
  expect(preview()).toMatchObject({ unsavedImages: 1, roles: [{ name: 'dev' }, { name: 'prod' }] });
  expect(preview().roles[1]).not.toHaveProperty('image');
  const saved = preview({}, ['https://example.com/prod.png']);
  expect(saved.roles[1]?.image).toBe('https://example.com/prod.png');
  expect(saved.unsavedImages).toBe(0);
});
