import type { PartitionId } from '../partitions.ts';
import type { Role, TrustStatement, User } from './types.ts';

/** Who asks for a role. */
export interface Asking {
  readonly user: User;
  readonly mfa: boolean;
  /** The role that they work as, which counts in multi-session mode (docs/console.md 3.3.6). */
  readonly role?: { readonly account: { readonly id: string }; readonly name: string };
}

/** Whether the role's trust policy allows this identity. All users' own policies allow `sts:AssumeRole`. */
export function mayAssume(role: Role, who: Asking, partition: PartitionId): boolean {
  // A session of a role has no MFA of its own.
  const mfa = who.mfa && !who.role;
  return role.trust.some(statement => isPrincipal(statement, who, partition) && meetsCondition(statement, mfa));
}

function isPrincipal({ principal }: TrustStatement, { user, role }: Asking, partition: PartitionId): boolean {
  const account = role?.account.id ?? user.account;
  const name = role ? `role/${role.name}` : principalName(user);
  return [`arn:${partition}:iam::${account}:root`, `arn:${partition}:iam::${account}:${name}`].includes(principal);
}

/** The end of the ARN by which a trust policy names this person. */
function principalName({ kind, name, federatedRole }: User): string {
  return kind === 'federated' ? `role/aws-reserved/sso.amazonaws.com/${federatedRole}` : `user/${name}`;
}

function meetsCondition({ condition }: TrustStatement, mfa: boolean): boolean {
  return condition === undefined || mfa;
}
