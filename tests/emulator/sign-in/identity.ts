import type { EmulatorState } from '../state.ts';
import { findAccount } from '../world/directory.ts';
import type { Account, World } from '../world/types.ts';
import type { Session } from './sessions.ts';

type Who = Pick<Session, 'user' | 'role'>;

/** The identity that a session works as, in the fields of `aws-userInfo`. */
export interface Identity {
  readonly account: Account;
  readonly arn: string;
  /** `alice`, or `assumed-role/ROLE/SESSION`. */
  readonly username: string;
}

export function identityOf(session: Who, { world, partition }: Pick<EmulatorState, 'world' | 'partition'>): Identity {
  const account = session.role?.account ?? baseAccount(session, world);
  const assumed = assumedRole(session);
  if (!assumed) {
    const { name, kind, accountName = name } = session.user;
    return kind === 'root'
      ? { account, arn: `arn:${partition.id}:iam::${account.id}:root`, username: accountName }
      : { account, arn: `arn:${partition.id}:iam::${account.id}:user/${name}`, username: name };
  }
  const username = `assumed-role/${assumed}/${session.user.name}`;
  return { account, arn: `arn:${partition.id}:sts::${account.id}:${username}`, username };
}

/** The base, which the history cookie names in `bn` and `ba`. */
export function baseOf(session: Who, world: World): { readonly account: Account; readonly user: string } {
  const { name, federatedRole } = session.user;
  return { account: baseAccount(session, world), user: federatedRole ? `${federatedRole}/${name}` : name };
}

/** The role's name without its path, which the ARN of a session does not have. */
function assumedRole({ role, user }: Who): string | undefined {
  return role ? role.name.replace(/^.*\//, '') : user.federatedRole;
}

function baseAccount({ user }: Who, world: World): Account {
  const account = findAccount(world, user.account);
  if (!account) throw new Error(`${user.name} belongs to ${user.account}, which is not in the fixture`);
  return account;
}
