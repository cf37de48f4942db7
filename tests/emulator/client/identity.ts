import { type AccountInfo, accountInfo, type UserInfo } from './account-info.ts';
import { readJsonCookie } from './cookies.ts';
import { type PageSession, readPageOptions } from './page-options.ts';
import { type CurrentRole, type RecentRole, recentRoles } from './role-list.ts';

export interface PageIdentity {
  readonly info: AccountInfo;
  /** Of the account that the page works in. */
  readonly accountId: string;
  readonly isSwitched: boolean;
  /** Undefined if a name cannot be decoded: the menu is broken then. */
  readonly roles: readonly RecentRole[] | undefined;
  /** Name and color of the current role, if they are known. */
  readonly shown: { readonly label: string; readonly color: string } | undefined;
  /** The session, in multi-session mode. */
  readonly differentiator?: string;
}

type RawRoles = Parameters<typeof recentRoles>[0];

/** Everything that a classic header shows comes from two cookies (docs/console.md 1.4, 4.5). */
export function readIdentity(): PageIdentity {
  const user = { arn: '', alias: '', username: '', ...(readJsonCookie('aws-userInfo') as Partial<UserInfo>) };
  const { bn = '', ba = '', rl = [] } = readHistory();
  const { session } = readPageOptions();
  if (session) return sessionIdentity(session, rl);
  const info = accountInfo(user, { bn, ba });
  const accountId = accountOf(user);
  const roleName = info.roleDisplayNameUser;
  const current = roleName === undefined ? undefined : { account: accountId, alias: user.alias, roleName };
  const roles = tryRoles(rl, current);
  const shown = roles?.find(({ isCurrent }) => isCurrent);
  return { info, accountId, isSwitched: roleName !== undefined, roles, shown };
}

/** A session's header shows the session; only the list of roles is the same in all of them. */
function sessionIdentity({ differentiator, user, base, shown, readsHistory }: PageSession, rl: RawRoles): PageIdentity {
  const info = accountInfo(user, base);
  const isSwitched = shown !== undefined;
  const roles = readsHistory ? tryRoles(rl, undefined) : [];
  return { info, accountId: accountOf(user), isSwitched, roles, shown, differentiator };
}

function readHistory(): { readonly bn?: string; readonly ba?: string; readonly rl?: RawRoles } {
  return readJsonCookie('noflush_awsc-roleInfo') ?? {};
}

function accountOf({ arn }: UserInfo): string {
  return arn.split(':')[4] ?? '';
}

function tryRoles(rl: RawRoles, current: CurrentRole | undefined): readonly RecentRole[] | undefined {
  try {
    return recentRoles(rl, current);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
