import type { ParsedConfig } from '../config/parse-config.ts';
import { isAccountNumber } from '../model/account-number.ts';
import type { Partition } from '../model/partition.ts';
import { isReservedRole, roleLeaf } from '../model/permission-set.ts';
import type { Portal } from '../model/portal.ts';
import type { Profile } from '../model/profile.ts';
import { createSources } from '../model/sources.ts';
import type { Role } from '../roles/role.ts';
import { createRoleMaker } from '../roles/to-roles.ts';
import type { Answers } from './answers.ts';
import { type IamIssue, iamIssue } from './iam-issue.ts';
import { isNameWithPath } from './name-with-path.ts';

/** Addresses and names that only `src/aws` knows. */
export interface IamAddresses {
  /** Where the users of a base sign in. */
  signIn(base: Profile, partition: Partition): string;
  /** AWS's page to switch, filled in. */
  switchLink(role: Role): string;
  /** Patterns of the names, with their path, that a portal's permission set has as a role. */
  portalRoles(portal: Portal): readonly string[];
}

/** A role to be made. */
export interface Target {
  readonly profile: Profile;
  readonly role: Role;
}

/** A text, as the administrator has it in the editor or in a file. */
export type PlannedConfig = Pick<ParsedConfig, 'profiles' | 'sections'>;

/** Everything that is made comes from this. */
export interface Plan {
  readonly config: PlannedConfig;
  readonly partition: Partition;
  readonly base: Profile;
  /** Number of the base's account. */
  readonly account: string;
  /** By account, each role once, in the order of the text. */
  readonly members: ReadonlyMap<string, readonly Target[]>;
  /** All chosen profiles in the order of the text: several may have the same role. */
  readonly targets: readonly Target[];
  readonly answers: Answers;
  readonly addresses: IamAddresses;
}

export interface Planned {
  /** `undefined` if an issue is an error. */
  readonly plan: Plan | undefined;
  readonly issues: readonly IamIssue[];
}

/** The profiles that a base's users switch to, in text order: those without a role, too. */
export function profilesOfBase(profiles: readonly Profile[], base: string): readonly Profile[] {
  const sources = createSources(profiles);
  return profiles.filter(profile => !profile.portal && sources.of(profile)?.[0].name === base);
}

/**
 * Finds what is to be made for a base: which roles in which accounts. Reports what in the text, or in the choice of roles,
 * does not do. `checkAnswers` looks at the other answers.
 */
export function planRoles(config: PlannedConfig, baseName: string, answers: Answers, addresses: IamAddresses): Planned {
  const { profiles } = config;
  const sections = profiles.filter(({ name }) => name === baseName);
  const base = sections.find(({ account }) => account !== undefined) ?? sections[0];
  if (!base) return { plan: undefined, issues: [iamIssue('base_unknown', { field: 'roles' }, baseName)] };
  const account = base.account ?? '';
  const issues: IamIssue[] = [];
  if (account === '') issues.push(iamIssue('base_no_account', base, baseName));
  else if (!isAccountNumber(account)) issues.push(iamIssue('base_no_number', base, baseName, account));
  if (base.roleName !== undefined) issues.push(iamIssue('base_own_role', base, baseName, base.roleName));

  const all = profilesOfBase(profiles, baseName);
  const names = new Set(answers.roles);
  const chosen = names.size === 0 ? all : all.filter(({ name }) => names.has(name));
  for (const name of names) {
    if (!all.some(profile => profile.name === name)) issues.push(iamIssue('role_unknown', { field: 'roles' }, name));
  }
  if (chosen.length === 0) issues.push(iamIssue('base_no_roles', base, baseName));

  const toRole = createRoleMaker(profiles);
  const roles = chosen.map(profile => ({ profile, role: toRole(profile) }));
  const partition = base.partition ?? roles.find(({ role }) => role)?.role?.partition ?? 'aws';
  const members = new Map<string, Target[]>();
  for (const { profile, role } of roles) {
    if (!role) issues.push(iamIssue('role_no_name', profile, profile.name));
    else addRole(members, { profile, role }, partition, issues);
  }
  const isStopped = issues.some(({ severity }) => severity === 'error');
  if (isStopped) return { plan: undefined, issues };
  const targets = roles.flatMap(({ profile, role }) => (role ? [{ profile, role }] : []));
  return { plan: { config, partition, base, account, members, targets, answers, addresses }, issues };
}

/** IAM knows a role by its name without the path, in any case: two of them cannot be in one account. */
function addRole(members: Map<string, Target[]>, target: Target, partition: Partition, issues: IamIssue[]): void {
  const { account, roleName, ...role } = target.role;
  const { profile } = target;
  const leaf = roleLeaf(roleName);
  if (!isAccountNumber(account)) issues.push(iamIssue('role_no_number', profile, profile.name, account));
  else if (role.partition !== partition) {
    issues.push(iamIssue('role_other_partition', profile, profile.name, role.partition, partition));
  } else if (isReservedRole(roleName)) issues.push(iamIssue('role_reserved', profile, profile.name));
  else if (!isNameWithPath(roleName, 64)) {
    issues.push(iamIssue('role_name_invalid', profile, roleName));
  } else if (roleName.length > 64) issues.push(iamIssue('role_name_long', profile, roleName));
  const targets = members.get(account);
  const same = targets?.find(({ role }) => roleLeaf(role.roleName).toLowerCase() === leaf.toLowerCase());
  if (same && same.role.roleName !== roleName) {
    issues.push(iamIssue('role_same_name', profile, roleName, same.role.roleName, account));
  }
  if (!targets) members.set(account, [target]);
  else if (!same) targets.push(target);
}
