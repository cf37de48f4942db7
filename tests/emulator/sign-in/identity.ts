import { findAccount } from '../world/directory.ts';
import type { Account, World } from '../world/types.ts';
import type { Session } from './sessions.ts';

/** The identity a session works as, in the words of `aws-userInfo`. */
export interface Identity {
  readonly account: Account;
  readonly arn: string;
  /** `alice`, or `assumed-role/ROLE/SESSION`. */
  readonly username: string;
}

export function identityOf(session: Session, world: World): Identity {
  const account = session.role?.account ?? baseAccount(session, world);
  const assumed = assumedRole(session);
  if (!assumed) {
    const { name } = session.user;
    return { account, arn: `arn:aws:iam::${account.id}:user/${name}`, username: name };
  }
  const username = `assumed-role/${assumed}/${session.user.name}`;
  return { account, arn: `arn:aws:sts::${account.id}:${username}`, username };
}

/** Whom the history cookie names as `bn` and `ba`. */
export function baseOf(session: Session, world: World): { readonly account: Account; readonly user: string } {
  const { name, federatedRole } = session.user;
  return { account: baseAccount(session, world), user: federatedRole ? `${federatedRole}/${name}` : name };
}

/** Without its path: the ARN of a session carries none. */
function assumedRole({ role, user }: Session): string | undefined {
  return role ? role.name.replace(/^.*\//, '') : user.federatedRole;
}

function baseAccount({ user }: Session, world: World): Account {
  const account = findAccount(world, user.account);
  if (!account) throw new Error(`${user.name} belongs to ${user.account}, which is not in the fixture`);
  return account;
}
