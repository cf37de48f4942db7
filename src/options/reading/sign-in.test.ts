import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../core/config/parse-config.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { SignInChoice } from './sign-in.ts';
import { type KnownSignIns, signIn } from './sign-in.ts';

const NOBODY: KnownSignIns = { lastIdentity: undefined, ledger: {}, accountAliases: {} };
const JUMP = '[jump]\naws_account_id = 999999999999';
const LEAD = '[lead]\naws_account_id = 888888888888\nrole_name = team/Lead';
const TARGETS = ['jump', 'lead', 'keys']
  .map(base => `[to-${base}]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = ${base}`)
  .join('\n');
const TEXT = [JUMP, LEAD, '[keys]', TARGETS].join('\n');

const alice: Identity = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } };
const bob: Identity = {
  partition: 'aws',
  mode: 'multi-session',
  base: { account: '888888888888', user: 'Lead/bob' },
};

function signedIn(wanted: SignInChoice | undefined, known: Partial<KnownSignIns> = {}, text = TEXT) {
  return signIn(parseConfig(text).profiles, wanted, { ...NOBODY, ...known });
}

describe('without a choice', () => {
  test('it is the base that the user was last seen as, and they themselves', () => {
    expect(signedIn(undefined, { lastIdentity: bob })).toEqual({ choice: 'base:lead', identity: bob });
  });

  test('it is the first base where the user is unknown or of none', () => {
    const other = { ...alice, base: { account: '777777777777' } };
    expect(signedIn(undefined).choice).toBe('base:jump');
    expect(signedIn(undefined, { lastIdentity: other }).choice).toBe('base:jump');
  });

  test('a page that shows the alias alone is known by its account', () => {
    const lastIdentity = { ...bob, base: { alias: 'corp-lead' } };
    const accountAliases = { 'aws/corp-lead': '888888888888' };
    expect(signedIn(undefined, { lastIdentity, accountAliases })).toMatchObject({
      choice: 'base:lead',
      identity: { base: { account: '888888888888', alias: 'corp-lead' } },
    });
  });

  test('it is whoever uses the popup where no base has an account', () => {
    const solo = '[solo]\nrole_arn = arn:aws:iam::111122223333:role/Dev';
    expect(signedIn(undefined, { lastIdentity: alice }, solo)).toEqual({ choice: 'anyone', identity: alice });
    expect(signedIn('base:gone', {}, solo)).toEqual({ choice: 'anyone', identity: undefined });
  });
});

describe('a chosen base', () => {
  test('is signed in to by someone made up, with the role it asks for', () => {
    expect(signedIn('base:lead')).toEqual({
      choice: 'base:lead',
      identity: { partition: 'aws', mode: 'classic', base: { account: '888888888888', user: 'Lead/preview' } },
    });
  });

  test('takes the user that the ledger knows there', () => {
    const entry = (lastUsed: number): LedgerEntry => ({
      partition: 'aws',
      account: '111122223333',
      roleName: 'Dev',
      firstUsed: 1,
      lastUsed,
      count: 1,
    });
    const ledger = { 'aws/999999999999/carol': [entry(5)], 'aws/888888888888/Lead/dora': [entry(3)] };
    expect(signedIn('base:lead', { ledger, lastIdentity: alice }).identity?.base.user).toBe('Lead/dora');
    expect(signedIn('base:jump', { ledger, lastIdentity: alice }).identity?.base.user).toBe('alice');
    expect(signedIn('base:jump', { ledger }).identity?.base.user).toBe('carol');
  });

  test('is in its own partition, and may be named by its alias', () => {
    const text =
      '[gov]\naws_account_alias = corp-gov\n[a]\nrole_arn = arn:aws-us-gov:iam::111122223333:role/Dev\nsource_profile = gov';
    expect(signedIn('base:gov', {}, text).identity).toMatchObject({ base: { alias: 'corp-gov' } });
  });

  test('that the text has no more gives way to the usual one until it is back', () => {
    expect(signedIn('base:jum').choice).toBe('base:jump');
  });
});

test('another account is one that no base names', () => {
  const text = TEXT.replace('999999999999', '000000000000');
  expect(signedIn('other', {}, text).identity?.base.account).toBe('000000000001');
});

test('someone unknown has no identity', () => {
  expect(signedIn('anyone', { lastIdentity: alice })).toEqual({ choice: 'anyone', identity: undefined });
});
