import { type AccountInfo, accountInfo, type UserInfo } from './account-info.ts';
import { readJsonCookie } from './cookies.ts';
import { type CurrentRole, type RecentRole, recentRoles } from './role-list.ts';

export interface PageIdentity {
  readonly info: AccountInfo;
  /** Of the account the page works in. */
  readonly accountId: string;
  readonly isSwitched: boolean;
  /** Undefined where a name cannot be decoded: the menu is broken then. */
  readonly roles: readonly RecentRole[] | undefined;
}

/** Everything the header shows comes from two cookies (console.md 8.3 item 14). */
export function readIdentity(): PageIdentity {
  const user = { arn: '', alias: '', username: '', ...(readJsonCookie('aws-userInfo') as Partial<UserInfo>) };
  const {
    bn = '',
    ba = '',
    rl = [],
  } = (readJsonCookie('noflush_awsc-roleInfo') ?? {}) as {
    bn?: string;
    ba?: string;
    rl?: Parameters<typeof recentRoles>[0];
  };
  const info = accountInfo(user, { bn, ba });
  const accountId = user.arn.split(':')[4] ?? '';
  const roleName = info.roleDisplayNameUser;
  const current = roleName === undefined ? undefined : { account: accountId, alias: user.alias, roleName };
  return { info, accountId, isSwitched: roleName !== undefined, roles: tryRoles(rl, current) };
}

function tryRoles(
  rl: Parameters<typeof recentRoles>[0],
  current: CurrentRole | undefined,
): readonly RecentRole[] | undefined {
  try {
    return recentRoles(rl, current);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
