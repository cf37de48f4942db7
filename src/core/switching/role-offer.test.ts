import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { EMPTY_LEDGER, recordUse } from '../history/ledger.ts';
import { mergeSeen } from '../history/merge-seen.ts';
import { offerRole } from './role-offer.ts';

const BASE = 'aws/999999999999/alice';
const LINK = { account: '444455556666', roleName: 'Admin' };
const ADDRESS = { ...LINK, partition: 'aws' } as const;
const NOTHING = { profiles: [], ledger: EMPTY_LEDGER, accountAliases: {} };

/** As a page writes it into the console's history. */
const written = (ledger = EMPTY_LEDGER) =>
  mergeSeen(
    ledger,
    { base: BASE, partition: 'aws', before: [], now: [{ ...LINK, displayName: 'prod', color: 'ff0000' }] },
    2,
  );
const used = recordUse(EMPTY_LEDGER, BASE, { ...ADDRESS, profile: 'old-prod' }, 1);
const { profiles } = parseConfig('[prod]\nrole_arn = arn:aws:iam::444455556666:role/Admin');

it.each([
  ['the config has', { ...NOTHING, profiles, ledger: written() }, { known: 'config', role: { name: 'prod' } }],
  ['Hatrack has switched to', { ...NOTHING, ledger: used }, { known: 'used', role: { name: 'old-prod' } }],
  ['Hatrack has switched to, and a page has labeled', { ...NOTHING, ledger: written(used) }, { known: 'used' }],
  ['only a page has written', { ...NOTHING, ledger: written() }, { known: 'seen', role: { name: 'prod' } }],
])('says where a role is known from: one that %s', (_, known, offer) => {
  expect(offerRole(LINK, 'aws', known)).toMatchObject({ kind: 'role', ...offer });
});

it('knows no role of another account, name or partition', () => {
  const known = { ...NOTHING, profiles, ledger: written() };
  for (const link of [
    { ...LINK, account: '444455556667' },
    { ...LINK, roleName: 'Admin1' },
  ])
    expect(offerRole(link, 'aws', known)).toEqual({ kind: 'unknown', link });
  expect(offerRole(LINK, 'aws-cn', known)).toEqual({ kind: 'unknown', link: LINK });
});

it('finds the number behind an alias: in the config, else as pages have shown', () => {
  const link = { account: 'Data-Lake', roleName: 'Admin' };
  const listed = parseConfig(
    '[lake]\naws_account_id = 444455556666\naws_account_alias = data-lake\n[prod]\naws_account_id = data-lake\nrole_name = Admin',
  ).profiles;
  const aliases = { 'aws/data-lake': '444455556666' };
  const own = parseConfig('[prod]\naws_account_id = data-lake\nrole_name = Admin').profiles;
  expect(offerRole(link, 'aws', { ...NOTHING, profiles: listed })).toMatchObject({ number: '444455556666' });
  expect(offerRole(link, 'aws', { ...NOTHING, profiles: own, accountAliases: aliases })).toMatchObject({
    number: '444455556666',
  });
  expect(offerRole(link, 'aws', { ...NOTHING, profiles: own })).not.toHaveProperty('number');
});
