import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { parseLedger } from './parse-ledger.ts';

const alice = 'aws/999999999999/alice';
const bob = 'aws/999999999999/bob';
const good: LedgerEntry = {
  partition: 'aws',
  account: '111122223333',
  roleName: 'team/one',
  firstUsed: 1,
  lastUsed: 2,
  count: 3,
};

describe('parseLedger', () => {
  it('gives back what was recorded', () => {
    const ledger: Ledger = {
      [alice]: [good, { ...good, roleName: 'two', profile: 'two', displayName: '2', color: '00ff00', pinned: true }],
      [bob]: [good, { ...good, portal: { startUrl: 'https://portal.example.com/start', permissionSet: 'one' } }],
    };
    expect(parseLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
  });

  it('keeps the good entries and repairs what can be repaired', () => {
    const bad = [null, 'x', {}, { ...good, partition: 'moon' }, { ...good, lastUsed: 'now' }, { ...good, account: 1 }];
    const odd = { ...good, roleName: 'odd', firstUsed: 9, count: -1, color: 'red', pinned: 'yes', html: '<b>' };
    expect(parseLedger({ [alice]: [...bad, good, good, odd], [bob]: 'nothing' })).toEqual({
      [alice]: [good, { ...good, roleName: 'odd', firstUsed: 2, count: 1 }],
      [bob]: [],
    });
  });

  it('takes whatever is stored', () => {
    fc.assert(fc.property(fc.jsonValue(), value => void parseLedger(value)));
    expect(parseLedger(undefined)).toEqual({});
    expect(parseLedger([])).toEqual({});
  });

  it('leaves out bases with names that objects inherit', () => {
    const ledger = parseLedger(JSON.parse(`{"__proto__": [], "constructor": [], "toString": [], "${alice}": []}`));
    expect(Object.getPrototypeOf(ledger)).toBe(Object.prototype);
    expect(Object.keys(ledger)).toEqual([alice]);
  });
});
