import type { Account, Role, User, World } from './types.ts';

/** The account with this number, or this alias. */
export function findAccount(world: World, account: string): Account | undefined {
  return world.accounts.find(({ id, alias }) => id === account || alias === account);
}

/** The role with this name and path. Without its path, a name is another role. */
export function findRole(account: Account, name: string): Role | undefined {
  return account.roles.find(role => role.name === name);
}

export function findUser(world: World, name: string): User | undefined {
  return world.users.find(user => user.name === name);
}
