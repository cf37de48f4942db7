import { LONGEST } from '../../core/limits.ts';
import { isAccountNumber } from '../../core/model/account-number.ts';
import { type IdentityArn, parseArn } from '../../core/model/arn.ts';
import { roleLeaf } from '../../core/model/permission-set.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import type { BaseIdentity } from '../../core/roles/identity.ts';
import type { UserInfo } from '../values/user-info.ts';
import type { AccountInfo, PageFacts } from './facts.ts';
import type { SessionData } from './session-data.ts';

/** An identity as one source shows it. With a role name it is an assumed role. */
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
  /** The role, from a source that shows base and role apart. */
  readonly role?: Person;
}

export type IdentitySource = 'sessionData' | 'accountInfo' | 'displayNames' | 'userInfo' | 'history' | 'host' | 'tile';

/** What each source says. A source that the page does not have is missing. */
export type IdentitySources = Readonly<Partial<Record<IdentitySource, SourceReading>>>;

/** AWS allows no longer ones, whatever the page says. */
const LONGEST_FIELDS: Readonly<Record<TextField, number>> = {
  account: LONGEST.alias,
  alias: LONGEST.alias,
  user: LONGEST.name,
  roleName: LONGEST.name,
  portal: LONGEST.arn,
};

/** Reads every source by itself, and compares nothing. */
export function readSources(facts: PageFacts): IdentitySources {
  const { userInfo, history } = facts;
  return pickDefined<IdentitySources>({
    sessionData: facts.session && fromSessionData(facts.session),
    accountInfo: facts.accountInfo && fromAccountInfo(facts.accountInfo),
    displayNames: facts.displayNames && fromAccountInfo(facts.displayNames),
    userInfo: userInfo && {
      current: { ...named(userInfo.alias), ...fromArn(userInfo.arn), ...given('portal', portalOf(userInfo)) },
    },
    history: history && { base: { ...named(history.baseAccount), ...given('user', history.baseUser) } },
    host: facts.url.sessionPrefix === undefined ? undefined : { current: named(facts.url.sessionPrefix.slice(0, 12)) },
    tile: facts.tile === undefined ? undefined : fromTile(facts.tile),
  });
}

/** The differentiator of a session begins with its account (docs/console.md 3.2.1). */
function fromSessionData({ sessionId, accountId, accountAlias, sessionArn }: SessionData): SourceReading {
  const account = accountId ?? sessionId?.slice(0, 12);
  return { current: { ...named(accountAlias), ...named(account), ...fromArn(sessionArn) } };
}

/** Source: docs/console.md 4.5. */
function fromAccountInfo({ loginAccount, loginUser, roleAccount, roleUser }: AccountInfo): SourceReading {
  const base = { ...named(loginAccount), user: loginUser };
  return roleUser === undefined
    ? { base }
    : { base, role: { ...named(roleAccount), ...given('roleName', roleUser.split('/')[0]) } };
}

/** The issuer of a portal's session is one of its links (docs/console.md 6.3). Hatrack compares it, but never opens it. */
function portalOf({ issuer = '' }: UserInfo): string | undefined {
  const [portal = '', hash] = issuer.split('#', 2);
  return hash?.startsWith('/console?') && portal.startsWith('https://') ? portal.replace(/\/$/, '') : undefined;
}

/** Characters to read in front of an account's number: an alias has 63 at most. */
const LONGEST_ALIAS = 80;

/** Reads `alias (1111-2222-3333)`, or a translated label and the number (docs/console.md 4.4.2). */
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

/** Names a user as the console does: without path; a federated user with the session (docs/console.md 4.5.2). */
function userOf(arn: IdentityArn): string | undefined {
  if (arn.kind === 'assumed-role') return `${arn.name}/${arn.session}`;
  if (arn.kind === 'root') return 'root';
  return arn.kind === 'user' || arn.kind === 'federated-user' ? roleLeaf(arn.name) : undefined;
}

/** Reads an account as pages write it: digits with or without dashes, or an alias. */
function named(account: string | undefined): Person {
  const digits = account?.replaceAll('-', '') ?? '';
  return isAccountNumber(digits) ? { account: digits } : given('alias', account);
}

function given(field: TextField, value: string | undefined): Person {
  return value && value.length <= LONGEST_FIELDS[field] ? { [field]: value } : {};
}
