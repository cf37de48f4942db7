import type { Role, TrustStatement, User } from './types.ts';

export interface SignedIn {
  readonly user: User;
  readonly mfa: boolean;
}

/** Whether the role's trust lets this identity in. Everyone's own policies allow `sts:AssumeRole` on everything. */
export function mayAssume(role: Role, who: SignedIn): boolean {
  return role.trust.some(statement => isPrincipal(statement, who.user) && meetsCondition(statement, who.mfa));
}

function isPrincipal({ principal }: TrustStatement, user: User): boolean {
  return principal === `arn:aws:iam::${user.account}:root` || principal === principalArn(user);
}

/** The ARN a trust policy names this person by. */
function principalArn(user: User): string {
  const path =
    user.kind === 'federated' ? `role/aws-reserved/sso.amazonaws.com/${user.federatedRole}` : `user/${user.name}`;
  return `arn:aws:iam::${user.account}:${path}`;
}

function meetsCondition({ condition }: TrustStatement, mfa: boolean): boolean {
  return condition === undefined || mfa;
}
