import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LearnedChoices, withChoice } from './learned-choices.ts';
import type { Role } from './role.ts';
import { roleKey } from './role-key.ts';
import { createRoleSearch, MOST_HITS, type RankedRole } from './search-roles.ts';

function role(name: string, rest: Partial<Role> = {}): Role {
  const address = { partition: 'aws', account: '111122223333', roleName: 'Admin' } as const;
  return { ...address, key: roleKey({ ...address, ...rest, name }), name, ...rest };
}

const roles = [
  role('global-payments-gateway-prod', { account: '432143214321', roleName: 'team/gateway/Operator' }),
  role('payments-ledger', { account: '876587658765', roleName: 'ProdSupport', region: 'us-east-1' }),
  role('payments-prod', { account: '123412341234', roleName: 'Administrator', region: 'ap-northeast-1' }),
  role('payroll-prod', { account: '567856785678', group: 'Finance' }),
  role('データ基盤-本番', { account: '333344445555', roleName: 'ReadOnly' }),
  role('ＤＡＴＡ-検証', { account: '444455556666', roleName: 'ReadOnly', base: 'jump', baseAlias: 'corp-jump' }),
];

function names(query: string, among = roles, learned: LearnedChoices = []): string[] {
  return createRoleSearch(among, learned)(query).hits.map(hit => hit.role.name);
}

/** What is highlighted, as text: `name:pay`. */
function marks(query: string, among = roles): string[] {
  const [first] = createRoleSearch(among)(query).hits;
  return Object.entries(first?.found() ?? {}).flatMap(([field, ranges]) =>
    ranges.map(([start, end]) => `${field}:${String(first?.role[field as keyof Role]).slice(start, end)}`),
  );
}

function seen({ role, found }: RankedRole) {
  return { key: role.key, found: found() };
}

describe('a role search', () => {
  it('finds roles that hold every term, best first', () => {
    expect(names('pay prod')).toEqual([
      'payments-prod',
      'payroll-prod',
      'global-payments-gateway-prod',
      'payments-ledger',
    ]);
  });

  it('takes terms in any order', () => {
    expect(names('prod pay')).toEqual(names('pay prod'));
  });

  it('puts the name that was typed first, then those that begin with it, then those that hold it', () => {
    const close = [role('x-core-prod'), role('prod-core'), role('core-prod-2'), role('core-prod')];
    expect(names('core-prod', close)).toEqual(['core-prod', 'core-prod-2', 'x-core-prod', 'prod-core']);
  });

  it('puts starts of words in name, account and alias, role, group, base and region before the middle of one', () => {
    const fields = [
      role('a', { region: 'zeta' }),
      role('b', { base: 'zeta' }),
      role('c', { group: 'zeta' }),
      role('d', { roleName: 'zeta' }),
      role('e', { account: 'zeta' }),
      role('abzeta'),
      role('ab-zeta'),
      role('zeta-ab'),
    ];
    expect(names('zeta', fields)).toEqual(['zeta-ab', 'ab-zeta', 'e', 'd', 'c', 'b', 'a', 'abzeta']);
  });

  it.each([
    ['123412341234', 'payments-prod'],
    ['1234-1234-1234', 'payments-prod'],
    ['1234-12', 'payments-prod'],
    ['３３３３－４４', 'データ基盤-本番'],
    ['finance', 'payroll-prod'],
    ['gateway/oper', 'global-payments-gateway-prod'],
    ['us-east', 'payments-ledger'],
    ['corp-jump', 'ＤＡＴＡ-検証'],
    ['本番', 'データ基盤-本番'],
    ['ﾃﾞｰﾀ', 'データ基盤-本番'],
    ['data', 'ＤＡＴＡ-検証'],
    ['検証　ｒｅａｄ', 'ＤＡＴＡ-検証'],
  ])('%s finds %s', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('puts the starts of several words of a name before the start of a later one', () => {
    expect(names('op', [role('x-ops'), role('orders-prod'), role('big-orders-prod'), role('oPen')])).toEqual([
      'oPen',
      'orders-prod',
      'x-ops',
      'big-orders-prod',
    ]);
  });

  it('finds two Latin letters at starts of words only, three in the middle, and one kanji anywhere', () => {
    const dev = [role('a', { roleName: 'Developer' }), role('会員管理')];
    expect(names('ve', dev)).toEqual([]);
    expect(names('vel', dev)).toEqual(['a']);
    expect(names('理', dev)).toEqual(['会員管理']);
  });

  it('gives up on a name of equal letters in no time', () => {
    expect(names(`${'a'.repeat(19)}b`, [role('a-aa-aaa-aaaa'.repeat(20))])).toEqual([]);
  });

  it('puts first what was chosen for the same letters, if it matches', () => {
    const [chosen, other] = [role('x-nonprod'), role('prod')];
    const learned = withChoice(withChoice([], ' ＰＲＯ', other.key), 'Pro ', chosen.key);
    expect(names('pro', [other, chosen], learned)).toEqual(['x-nonprod', 'prod']);
    expect(names('prod', [other, chosen], learned)).toEqual(['prod', 'x-nonprod']);
    expect(names('pro', [other], learned)).toEqual(['prod']);
  });

  it('keeps the order of the roles where nothing else decides', () => {
    expect(names('admin', [role('b'), role('c'), role('a')])).toEqual(['b', 'c', 'a']);
  });

  it.each([
    ['pay prod', ['name:pay', 'name:prod']],
    ['1234-1234', ['account:12341234']],
    ['adm 9ts pay', []],
    ['support pay', ['name:pay', 'roleName:Support']],
    ['data 検', ['name:ＤＡＴＡ', 'name:検']],
    ['ﾃﾞｰﾀ 本番', ['name:データ', 'name:本番']],
    ['ment ents', ['name:ments']],
  ])('%s is highlighted as %j', (query, found) => {
    expect(marks(query)).toEqual(found);
  });

  it.each([
    ['a wrong letter', 'paymants prod', 'payments-prod'],
    ['a missing letter', 'paymens-prod', 'payments-prod'],
    ['two letters that changed places', 'pyaroll', 'payroll-prod'],
    ['an abbreviation', 'pmpr', 'payments-prod'],
  ])('forgives %s when nothing holds the terms as they stand', (_, query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('highlights what an abbreviation found', () => {
    expect(marks('pymprod')).toEqual(['name:p', 'name:ym', 'name:prod']);
  });

  it('finds the letters of an abbreviation in one field only', () => {
    expect(names('wrst', [role('west', { group: 'east' }), role('wrist')])).toEqual(['wrist']);
  });

  it('does not guess at numbers or at two letters', () => {
    expect(names('123412341235')).toEqual([]);
    expect(names('qz')).toEqual([]);
    expect(names('zzzz')).toEqual([]);
  });

  it('gives all in their order when nothing is asked for', () => {
    expect(names(' - ')).toEqual(roles.map(({ name }) => name));
    expect(createRoleSearch(roles)('').total).toBe(roles.length);
  });

  it('counts all hits and gives the best thousand', () => {
    const many = Array.from({ length: 3000 }, (_, index) => role(`x-prod-${index}`));
    const { hits, total } = createRoleSearch([...many, role('prod')])('prod');
    expect(total).toBe(3001);
    expect(hits).toHaveLength(MOST_HITS);
    expect(hits[0]?.role.name).toBe('prod');
  });

  it('finds the same letter by letter as all at once', () => {
    const word = fc.constantFrom('pay', 'prod', 'data', '1234', 'ﾃﾞｰﾀ', 'xq', '99');
    const typed = fc.array(word, { maxLength: 4 }).map(words => [...words.join(' ')]);
    fc.assert(
      fc.property(typed, fc.array(fc.nat(60), { maxLength: 3 }), (letters, cuts) => {
        const search = createRoleSearch(roles);
        const queries = [...letters.keys(), ...cuts].map(end => letters.slice(0, end + 1).join(''));
        for (const query of queries) {
          const plain = createRoleSearch(roles)(query);
          const grown = search(query);
          expect(grown.total).toBe(plain.total);
          expect(grown.hits.map(seen)).toEqual(plain.hits.map(seen));
        }
      }),
    );
  });

  it.each(['$', 'x $', '+1 €', 'c++', '~ <dev>', '= a'])('finds %s, where a symbol begins a word or is one', name => {
    expect(createRoleSearch([role(name)])(name).total).toBe(1);
  });

  it('finds every role by its own name, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, query) => {
        const search = createRoleSearch([role(name)]);
        expect(search(name).total).toBe(1);
        for (const { role: hit, found } of search(query).hits) {
          for (const [start, end] of found().name ?? []) expect(end).toBeLessThanOrEqual(hit.name.length + start);
        }
      }),
    );
  });
});
