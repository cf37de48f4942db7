import type { Partition } from '../model/partition.ts';
import type { Role } from './role.ts';

/** The role that a link to a console page asks for. */
export interface LinkedRole {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash; or the name of a permission set. */
  readonly roleName: string;
}

/** Finds the role that a link asks for among the roles on offer. A role to switch to comes before a portal's role. */
export function findLinkedRole(roles: readonly Role[], link: LinkedRole, partition: Partition): Role | undefined {
  const fitting = roles.filter(
    role => role.partition === partition && role.roleName === link.roleName && isAccountOf(role, link),
  );
  return fitting.find(({ portal }) => !portal) ?? fitting[0];
}

function isAccountOf({ account, alias }: Role, link: LinkedRole): boolean {
  return [account, alias].some(name => name?.toLowerCase() === link.account.toLowerCase());
}
