import { formatConfig } from '../config/format-config.ts';
import { parseConfig } from '../config/parse-config.ts';
import { isAccountNumber } from '../model/account-number.ts';
import type { Profile } from '../model/profile.ts';
import { unusedName } from '../model/unused-name.ts';
import type { NamedRole } from './ledger.ts';
import { nameOf } from './unlisted-roles.ts';

/**
 * INI text with a profile for each role, to append to the user's text: parsed, it gives the same roles. Profiles are
 * named as the console labels the roles, with a number if the name is taken. Leaves out a role that no config can hold:
 * its account is neither a number nor an alias.
 * @param profiles the profiles of the text that it is appended to
 * @param source name of the profile that the roles are switched to from
 */
export function profilesFor(entries: readonly NamedRole[], profiles: readonly Profile[] = [], source?: string): string {
  const taken = new Set(profiles.map(({ name }) => name));
  const added: Profile[] = [];
  for (const entry of entries) {
    const profile = {
      ...toProfile(entry, unusedName(nameOf(entry), taken)),
      ...(source !== undefined && { source }),
    };
    if (!isReadAsMeant(profile)) continue;
    taken.add(profile.name);
    added.push(profile);
  }
  return formatConfig(added);
}

function toProfile({ partition, account, roleName, color }: NamedRole, name: string): Profile {
  // Only an ARN can name the partition here. Hatrack accepts an ARN with an alias.
  const needsArn = isAccountNumber(account) || partition !== 'aws';
  return {
    name,
    ...{ line: 0, layer: 'personal', account: account.toLowerCase(), roleName },
    ...(needsArn && { partition }),
    ...(color !== undefined && { color }),
  };
}

function isReadAsMeant(profile: Profile): boolean {
  const [read, ...more] = parseConfig(formatConfig([profile])).profiles;
  const isSame = (['name', 'account', 'roleName', 'partition'] as const).every(
    field => read?.[field] === profile[field],
  );
  return more.length === 0 && isSame;
}
