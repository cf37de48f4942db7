import { describe, expect, it } from 'vitest';
import { kindOfKey, suggestKey } from './known-keys.ts';

describe('suggestKey', () => {
  it.each([
    ['source_profil', 'source_profile'],
    ['source_', 'source_profile'],
    ['source-profile', 'source_profile'],
    ['sourceprofile', 'source_profile'],
    ['aws_acount_id', 'aws_account_id'],
    ['account', 'aws_account_id'],
    ['role', 'role_name'],
    ['rolearn', 'role_arn'],
    ['colour', 'color'],
    ['ouput', 'output'],
    ['external-id', 'external_id'],
  ])('takes %s for %s', (key, meant) => {
    expect(suggestKey(key)).toBe(meant);
  });

  it.each(['container_tab', 'defaults', 'label', 'constructor', '__proto__', ''])('has no guess for %s', key => {
    expect(suggestKey(key)).toBeUndefined();
  });
});

describe('kindOfKey', () => {
  it('says what Hatrack makes of a key', () => {
    const keys = ['color', 'output', 'azure_tenant_id', 'external_id', 'include_profile', 'container_tab', 'toString'];
    expect(keys.map(kindOfKey)).toEqual(['read', 'quiet', 'quiet', 'not-sent', 'not-followed', 'unknown', 'unknown']);
  });
});
