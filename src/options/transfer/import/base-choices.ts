import type { Profile } from '../../../core/model/profile.ts';
import type { AccountsBase } from '../../../core/transfer/account-profiles.ts';
import type { OrganizationAccount } from '../../../core/transfer/organization-accounts.ts';

/** A base that the accounts' roles may get. */
export interface BaseChoice {
  readonly base: AccountsBase;
  readonly name: string;
  /** 12 digits, or empty. */
  readonly account: string;
}

export interface BaseChoices {
  readonly all: readonly BaseChoice[];
  /** Place of the one that is most likely meant. */
  readonly first: number;
}

/**
 * Bases to choose from: those of the text, the organization's own account where the text has no base for it, and none.
 * @param own profiles of the text
 */
export function baseChoices(accounts: readonly OrganizationAccount[], own: readonly Profile[]): BaseChoices {
  const sources = new Set(own.map(({ source }) => source));
  const isBase = ({ name, account, roleName, portal }: Profile): boolean =>
    sources.has(name) || (account !== undefined && roleName === undefined && portal === undefined);
  const bases = [...new Map(own.filter(isBase).map(profile => [profile.name, profile])).values()];
  const management = accounts.find(({ isManagement }) => isManagement);
  const known = bases.findIndex(({ account }) => account !== undefined && account === management?.id);
  const offered: readonly BaseChoice[] = [
    ...bases.map(({ name, account = '' }): BaseChoice => ({ base: { kind: 'profile', name }, name, account })),
    ...(management && known < 0
      ? [{ base: { kind: 'management' }, name: management.name, account: management.id } as const]
      : []),
    { base: { kind: 'none' }, name: '', account: '' },
  ];
  return { all: offered, first: Math.max(known, 0) };
}
