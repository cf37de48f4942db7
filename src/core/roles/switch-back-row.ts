import type { Identity } from './identity.ts';
import type { Role } from './role.ts';

/** No role has this key: role keys hold colons. */
const SWITCH_BACK_KEY = 'back';

/**
 * The row of the list that leaves the current role. It shows the base. `undefined` while not switched.
 * @param label what the row does, as the user would search for it
 * @param baseName name of the base in the config, if the account's alias is not known
 */
export function switchBackRow(
  { partition, base, role }: Identity,
  label: string,
  baseName: string | undefined,
): Role | undefined {
  if (!role) return undefined;
  const { account, alias, user } = base;
  const place = alias ?? baseName ?? account;
  const person = user?.slice(user.lastIndexOf('/') + 1);
  const name = [person, place].filter(part => part !== undefined).join(' @ ');
  return {
    ...{
      key: SWITCH_BACK_KEY,
      name: name || label,
      account: account ?? alias ?? '',
      roleName: '',
      partition,
      group: label,
    },
    ...(alias !== undefined && { alias }),
  };
}

/** Whether a row of the list switches back instead of to a role. */
export function switchesBack({ key }: Pick<Role, 'key'>): boolean {
  return key === SWITCH_BACK_KEY;
}
