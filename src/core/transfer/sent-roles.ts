import { formatConfig } from '../config/format-config.ts';
import type { Issue, Problem } from '../config/issues/issue.ts';
import type { Reading } from '../config/issues/reading.ts';
import { readAccount } from '../config/values/read-account.ts';
import { readColor } from '../config/values/read-look.ts';
import { readRoleName } from '../config/values/read-role.ts';
import type { NamedRole } from '../history/ledger.ts';
import { profilesFor } from '../history/profiles-for.ts';
import type { Profile } from '../model/profile.ts';
import { unusedName } from '../model/unused-name.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';
import type { AccountProfiles } from './account-profiles.ts';

/** Roles that somebody sent to the user without an INI text. */
export interface SentRoles {
  readonly roles: readonly NamedRole[];
  /** The account to sign in to: 12 digits, or an alias. */
  readonly base?: string;
  /** Issues of lines that look like a role. */
  readonly issues: readonly Issue[];
}

/**
 * Makes profiles for roles that somebody sent to the user. Leaves out roles that are already in the text; of a role that was
 * sent twice the later one counts. Their base is a profile of the text with the account or alias, else a new profile.
 * @param own profiles of the user's text
 */
export function sentProfiles({ roles, base }: Omit<SentRoles, 'issues'>, own: readonly Profile[]): AccountProfiles {
  const listed = new Set(toRoles(own).map(addressKey));
  const sent = [...new Map(roles.map(role => [addressKey(role), role])).values()];
  const unlisted = sent.filter(role => !listed.has(addressKey(role)));
  const known = own.find(({ account, alias, roleName }) => !roleName && base && [account, alias].includes(base));
  const taken = new Set(own.map(({ name }) => name));
  const bases: Profile[] =
    base && !known ? [{ name: unusedName(base, taken), line: 0, layer: 'personal', account: base }] : [];
  const added = profilesFor(unlisted, [...own, ...bases], known?.name ?? bases[0]?.name);
  return {
    text: added && [...bases.map(profile => formatConfig([profile])), added].join('\n'),
    added: unlisted.length,
    known: sent.length - unlisted.length,
  };
}

/** What a user writes into the fields of AWS's own page to switch roles. Source: docs/console.md 2.5. */
export const ROLE_FIELDS = ['account', 'roleName', 'displayName', 'color'] as const;

export type RoleFields = Readonly<Record<(typeof ROLE_FIELDS)[number], string>>;

/** The role, or why a field cannot be used. */
export type FilledRole =
  | { readonly role: NamedRole; readonly problems?: undefined }
  | { readonly role?: undefined; readonly problems: Partial<Record<keyof RoleFields, Problem>> };

/** Reads the fields: account and role must be filled in, display name and color may be empty. */
export function readRoleFields(fields: RoleFields): FilledRole {
  const account = readAccount(fields.account.trim().toLowerCase());
  const roleName = readRoleName(fields.roleName.trim());
  const color: Reading<string> = fields.color.trim() === '' ? { value: '' } : readColor(fields.color.trim());
  if (account.value === undefined || roleName.value === undefined || color.value === undefined) {
    const readings = Object.entries({ account, roleName, color });
    const unread = readings.filter(([, { value }]) => value === undefined);
    return { problems: Object.fromEntries(unread.map(([field, { problems }]) => [field, problems?.[0]])) };
  }
  const displayName = fields.displayName.trim();
  return {
    role: {
      ...{ partition: 'aws', account: account.value, roleName: roleName.value },
      ...(displayName && { displayName }),
      ...(color.value && { color: color.value }),
    },
  };
}
