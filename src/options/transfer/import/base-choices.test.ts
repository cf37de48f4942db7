import { expect, it } from 'vitest';
import { parseConfig } from '../../../core/config/parse-config.ts';
import type { OrganizationAccount } from '../../../core/transfer/organization-accounts.ts';
import { baseChoices } from './base-choices.ts';

const ACCOUNTS: readonly OrganizationAccount[] = [
  { id: '111122223333', name: 'dev', partition: 'aws', isManagement: false },
  { id: '999999999999', name: 'Corp', partition: 'aws', isManagement: true },
];

function offered(text: string): { readonly names: readonly string[]; readonly first: number } {
  const { all, first } = baseChoices(ACCOUNTS, parseConfig(text).profiles);
  return { names: all.map(({ base, name }) => `${base.kind} ${name}`.trim()), first };
}

it("offers the text's bases, the organization's own account, and none", () => {
  const text = '[jump]\naws_account_id = 222233334444\n[a]\nrole_arn = arn:aws:iam::111122223333:role/A\n';
  expect(offered(text)).toEqual({ names: ['profile jump', 'management Corp', 'none'], first: 0 });
  expect(offered('')).toEqual({ names: ['management Corp', 'none'], first: 0 });
});

it("chooses the base in the organization's own account first, and does not offer it twice", () => {
  const text = '[jump]\naws_account_id = 222233334444\n[root]\naws_account_id = 9999-9999-9999\n';
  expect(offered(text)).toEqual({ names: ['profile jump', 'profile root', 'none'], first: 1 });
});
