import { formatConfig } from '../config/format-config.ts';
import { readRoleArn, readRoleName } from '../config/values/read-role.ts';
import type { Profile } from '../model/profile.ts';
import { unusedName } from '../model/unused-name.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';
import type { OrganizationAccount } from './organization-accounts.ts';

/** The base of the accounts' roles. */
export type AccountsBase =
  | { readonly kind: 'none' }
  /** A profile of the text. */
  | { readonly kind: 'profile'; readonly name: string }
  /** The organization's own account, which becomes a profile. */
  | { readonly kind: 'management' };

export interface AccountProfiles {
  /** INI text, to be appended to the user's. */
  readonly text: string;
  /** Roles in it. */
  readonly added: number;
  /** Accounts whose role the user's text has already. */
  readonly known: number;
}

/** Reads the name of a role, also with a slash in front or as a whole ARN; `undefined` for a name that IAM does not allow. */
export function readWantedRole(written: string): string | undefined {
  const text = written.trim();
  if (text.startsWith('arn:')) return readRoleArn(text).value?.roleName;
  const { value, problems = [] } = readRoleName(text.replace(/^role\//, ''));
  return problems.length === 0 ? value : undefined;
}

/**
 * Makes profiles for one role in each account, with the accounts' names, numbered if a name is taken. Leaves out the account
 * of the base, and accounts whose role is already in the text.
 * @param roleName with its path, without the leading slash
 * @param own profiles of the user's text
 */
export function accountProfiles(
  accounts: readonly OrganizationAccount[],
  { roleName, base, own }: { readonly roleName: string; readonly base: AccountsBase; readonly own: readonly Profile[] },
): AccountProfiles {
  const taken = new Set(own.map(({ name }) => name));
  const listed = new Set(toRoles(own).map(addressKey));
  const named = (name: string): string => {
    const unused = unusedName(name, taken);
    taken.add(unused);
    return unused;
  };
  const management = accounts.find(({ isManagement }) => isManagement);
  const ofBase = base.kind === 'management' && management ? toBase(management, named(management.name)) : undefined;
  const source = base.kind === 'profile' ? base.name : ofBase?.name;
  const home = base.kind === 'profile' ? own.find(({ name }) => name === base.name)?.account : ofBase?.account;
  const elsewhere = accounts.filter(({ id }) => id !== home);
  const unlisted = elsewhere.filter(
    ({ id, partition }) => !listed.has(addressKey({ partition, account: id, roleName })),
  );
  const roles = unlisted.map(({ id, name, partition }): Profile => {
    return {
      ...{ name: named(name), line: 0, layer: 'personal', account: id, roleName, partition },
      ...(source !== undefined && { source }),
    };
  });
  return {
    text: roles.length === 0 ? '' : formatConfig([...(ofBase ? [ofBase] : []), ...roles]),
    added: roles.length,
    known: elsewhere.length - unlisted.length,
  };
}

function toBase({ id }: OrganizationAccount, name: string): Profile {
  return { name, line: 0, layer: 'personal', account: id };
}
