import { describe, expect, test } from 'vitest';
import { learnAlias, parseAccountAliases, withKnownAccount } from './account-aliases.ts';
import type { Identity } from './identity.ts';

function signedIn(base: Identity['base'], partition: Identity['partition'] = 'aws'): Identity {
  return { partition, mode: 'classic', base };
}

const known = learnAlias({}, signedIn({ account: '999999999999', alias: 'Corp-Jump', user: 'alice' }));

describe('names of accounts', () => {
  test('an alias gets its number, and a number its alias', () => {
    expect(withKnownAccount(signedIn({ alias: 'corp-jump' }), known).base).toEqual({
      alias: 'corp-jump',
      account: '999999999999',
    });
    expect(withKnownAccount(signedIn({ account: '999999999999' }), known).base).toEqual({
      account: '999999999999',
      alias: 'corp-jump',
    });
  });

  test('what is not known, or is of another partition, stays as it is', () => {
    for (const identity of [
      signedIn({ alias: 'other' }),
      signedIn({ account: '111122223333' }),
      signedIn({}),
      signedIn({ alias: 'corp-jump' }, 'aws-cn'),
      signedIn({ account: '999999999999' }, 'aws-cn'),
    ]) {
      expect(withKnownAccount(identity, known)).toBe(identity);
    }
  });

  test('only a page that shows both teaches anything, and nothing twice', () => {
    expect(learnAlias(known, signedIn({ alias: 'x' }))).toBe(known);
    expect(learnAlias(known, signedIn({ account: '999999999999', alias: 'corp-jump' }))).toBe(known);
  });

  test('what was stored is checked', () => {
    expect(parseAccountAliases(structuredClone(known))).toEqual(known);
    expect(parseAccountAliases({ 'aws/a': 7, 'aws/b': '12', 'aws/c': '111122223333' })).toEqual({
      'aws/c': '111122223333',
    });
    expect(parseAccountAliases('no')).toEqual({});
  });
});
