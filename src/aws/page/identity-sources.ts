import { LONGEST } from '../../core/limits.ts';
import { type IdentityArn, parseArn } from '../../core/model/arn.ts';
import { roleLeaf } from '../../core/model/permission-set.ts';
import type { BaseIdentity } from '../../core/roles/identity.ts';
import { decodeHistory } from '../history-cookie/decode-history.ts';
import { historyValue } from '../history-cookie/history-value.ts';
import type { RoleHistory } from '../history-cookie/role-history.ts';
import { USER_INFO_COOKIE } from '../selectors.ts';
import { readUserInfo, type UserInfo } from '../user-info.ts';
import type { AccountInfo, PageFacts } from './facts.ts';
import type { SessionData } from './session-data.ts';

/** Somebody as one source knows them; a role's name makes it an assumed role. */
export interface Person extends BaseIdentity {
  /** Without its path. */
  readonly roleName?: string;
}

type TextField = Exclude<keyof Person, 'isRoot'>;

/** What one source says; each field may be missing. */
export interface SourceReading {
  /** Who the page works as: the role, once switched. */
  readonly current?: Person;
  /** Who signed in. */
  readonly base?: Person;
  /** The role, by a source that tells it from the base. */
  readonly role?: Person;
}

export type IdentitySource = 'sessionData' | 'accountInfo' | 'displayNames' | 'userInfo' | 'history' | 'host' | 'tile';

/** What each source gave; one that is missing on the page is missing here. */
export type IdentitySources = Readonly<Partial<Record<IdentitySource, SourceReading>>>;

/** A longer one is none of AWS's, whatever the page says. */
const LONGEST_FIELDS: Readonly<Record<TextField, number>> = {
  account: LONGEST.alias,
  alias: LONGEST.alias,
  user: LONGEST.name,
  roleName: LONGEST.name,
  portal: LONGEST.arn,
};

/** Asks every source for itself, and compares nothing. */
export function readSources(facts: PageFacts): IdentitySources {
  const userInfoCookie = facts.cookies.get(USER_INFO_COOKIE);
  const userInfo = userInfoCookie === undefined ? undefined : readUserInfo(userInfoCookie);
  const history = readHistory(facts);
  const sources: Record<IdentitySource, SourceReading | undefined> = {
    sessionData: facts.session && fromSessionData(facts.session),
    accountInfo: facts.accountInfo && fromAccountInfo(facts.accountInfo),
    displayNames: facts.displayNames && fromAccountInfo(facts.displayNames),
    userInfo: userInfo && {
      current: { ...named(userInfo.alias), ...fromArn(userInfo.arn), ...given('portal', portalOf(userInfo)) },
    },
    history: history && { base: { ...named(history.baseAccount), ...given('user', history.baseUser) } },
    host: facts.url.sessionPrefix === undefined ? undefined : { current: named(facts.url.sessionPrefix.slice(0, 12)) },
    tile: facts.tile === undefined ? undefined : fromTile(facts.tile),
  };
  return Object.fromEntries(Object.entries(sources).filter(([, reading]) => reading !== undefined));
}

/** The console's role history, from whichever of the known cookies is there. */
export function readHistory(facts: PageFacts): RoleHistory | undefined {
  const value = historyValue(facts.cookies);
  return value === undefined ? undefined : decodeHistory(value);
}

/** A session's own account begins its differentiator (docs/console.md 3.2). */
function fromSessionData({ sessionId, accountId, accountAlias, sessionArn }: SessionData): SourceReading {
  const account = accountId ?? sessionId?.slice(0, 12);
  return { current: { ...named(accountAlias), ...named(account), ...fromArn(sessionArn) } };
}

/** docs/console.md 4.5 */
function fromAccountInfo({ loginAccount, loginUser, roleAccount, roleUser }: AccountInfo): SourceReading {
  const base = { ...named(loginAccount), user: loginUser };
  return roleUser === undefined
    ? { base }
    : { base, role: { ...named(roleAccount), ...given('roleName', roleUser.split('/')[0]) } };
}

/** The issuer of a portal's session is one of its links (docs/console.md 6): it tells portals apart, and is never opened. */
function portalOf({ issuer = '' }: UserInfo): string | undefined {
  const [portal = '', hash] = issuer.split('#', 2);
  return hash?.startsWith('/console?') && portal.startsWith('https://') ? portal.replace(/\/$/, '') : undefined;
}

/** Characters before an account's number: an alias has 63 at most. */
const LONGEST_ALIAS = 80;

/** `alias (1111-2222-3333)`, or a localised label and the number (docs/console.md 4.4). */
function fromTile(text: string): SourceReading {
  const found = /\d{4}-\d{4}-\d{4}/.exec(text);
  if (!found) return { current: {} };
  const [account] = found;
  const before = text.slice(0, found.index);
  const isBracketed = before.endsWith('(') && text[found.index + account.length] === ')';
  const alias = before
    .slice(-LONGEST_ALIAS)
    .slice(0, -1)
    .trimEnd()
    .split(/[^a-z0-9-]/)
    .at(-1)
    ?.replace(/^-{1,99}/, '');
  return { current: { ...named(account), ...(isBracketed && given('alias', alias)) } };
}

function fromArn(text: string | undefined): Person {
  const arn = text === undefined ? undefined : parseArn(text);
  if (arn === undefined) return {};
  return {
    account: arn.account,
    ...given('user', userOf(arn)),
    ...(arn.kind === 'root' && { isRoot: true }),
    ...(arn.kind === 'assumed-role' && { roleName: arn.name }),
  };
}

/** As the console names a user: without path; a federated one with its session (docs/console.md 4.5). */
function userOf(arn: IdentityArn): string | undefined {
  if (arn.kind === 'assumed-role') return `${arn.name}/${arn.session}`;
  if (arn.kind === 'root') return 'root';
  return arn.kind === 'user' || arn.kind === 'federated-user' ? roleLeaf(arn.name) : undefined;
}

/** An account as pages write it: with dashes, without, or by its alias. */
function named(account: string | undefined): Person {
  const digits = account?.replaceAll('-', '') ?? '';
  return /^\d{12}$/.test(digits) ? { account: digits } : given('alias', account);
}

function given(field: TextField, value: string | undefined): Person {
  return value && value.length <= LONGEST_FIELDS[field] ? { [field]: value } : {};
}
