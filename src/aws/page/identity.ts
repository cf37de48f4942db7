import { isAccountNumber } from '../../core/model/account-number.ts';
import { roleLeaf } from '../../core/model/permission-set.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { BaseIdentity, Identity, RoleIdentity } from '../../core/roles/identity.ts';
import { hasManySessions } from '../../core/roles/session-mode.ts';
import { type RoleHistory, SHOWN_ENTRIES } from '../history-cookie/role-history.ts';
import type { ExpectedRole } from '../requests/switch-request.ts';
import type { PageFacts } from './facts.ts';
import { type IdentitySources, type Person, readSources, type SourceReading } from './identity-sources.ts';
import { leaveOutOutdated, type ValidSources } from './outdated-sources.ts';
import { sessionIdOf, sessionModeOf } from './session-mode.ts';

/** What a page, or the cookies of a session, show about who is signed in. */
export interface IdentityReading {
  readonly facts: PageFacts;
  readonly identity: Identity;
  /** What each source says. */
  readonly sources: IdentitySources;
  /** The sources that the identity is taken from. */
  readonly valid: ValidSources;
  /** True if the page still shows the identity that it was loaded for, while the session already belongs to another. */
  readonly isOutdated: boolean;
}

/**
 * Finds out who the page is signed in as. Takes each field from the most robust source that has it (docs/console.md 1.4,
 * 4.5, 4.9). A field that no source has stays unknown; a page that shows nothing has an empty base.
 */
export function readIdentity(facts: PageFacts): IdentityReading {
  const sources = readSources(facts);
  const mode = sessionModeOf(facts);
  // All sessions share these cookies: in multi-session mode they may be about another session (docs/console.md 1.7.2).
  const { valid, isOutdated } = hasManySessions(mode)
    ? { valid: { ...sources, userInfo: undefined, history: undefined }, isOutdated: false }
    : leaveOutOutdated(sources);
  const role = roleOf(valid);
  const label = role && labelOf(role, facts.history);
  const sessionId = sessionIdOf(facts);
  const identity: Identity = {
    partition: facts.url.partition,
    mode,
    base: role ? baseBehindRole(valid) : baseInFront(valid),
    ...(role && { role: { ...role, ...label } }),
    ...(sessionId !== undefined && { sessionId }),
  };
  return { facts, identity, sources, valid, isOutdated };
}

/**
 * Whether a page that came back after a switch works as the expected role; without an expected role, whether it works as
 * no role. The session's own ARN is enough: the history cookie, which marks a page as switched, may be gone.
 */
export function isRoleNow({ identity, sources }: IdentityReading, expected: ExpectedRole | undefined): boolean {
  if (expected === undefined) return identity.role === undefined;
  const { sessionData, userInfo } = sources;
  const isOwnCookie = !hasManySessions(identity.mode);
  const working = [identity.role, sessionData?.current, isOwnCookie ? userInfo?.current : undefined];
  return working.some(person => person?.roleName !== undefined && isSameRole(person, expected));
}

function isSameRole({ account, alias, roleName }: Person, expected: ExpectedRole): boolean {
  if (roleName?.toLowerCase() !== expected.roleName.toLowerCase()) return false;
  const known = [account, alias].filter(
    name => name !== undefined && isAccountNumber(name) === isAccountNumber(expected.account),
  );
  // A number and an alias cannot be compared, so the role's name decides.
  return known.length === 0 || known.some(name => name?.toLowerCase() === expected.account.toLowerCase());
}

type PageRole = NonNullable<Identity['role']>;

function roleOf({ sessionData, userInfo, history, host, tile, ...valid }: ValidSources): PageRole | undefined {
  const names = namesOf(valid);
  const byArn = [sessionData?.current, userInfo?.current];
  const principal = byArn.find(person => person?.user !== undefined);
  const switched = names ? names.role !== undefined : isRoleOfBase(principal, history?.base);
  if (!switched) return undefined;
  const [first, ...others] = [byArn[0], names?.role, byArn[1]].filter(person => person?.roleName !== undefined);
  const roleName = first?.roleName;
  const people = [first, ...others.filter(person => person?.roleName === roleName), host?.current, tile?.current];
  const account = pick('account', people);
  const alias = pick('alias', people);
  const name = account ?? alias;
  if (roleName === undefined || name === undefined) return undefined;
  return { account: name, roleName, ...(alias !== undefined && { alias }) };
}

/**
 * The console's own rule: an assumed role counts as switched if the history names a base (docs/console.md 1.4.3). But a
 * federated base is an assumed role too, and the history may still name it.
 */
function isRoleOfBase(principal: Person | undefined, base: Person | undefined): boolean {
  if (principal?.roleName === undefined || base?.user === undefined) return false;
  const inAccountOfBase =
    base.account === undefined
      ? base.alias === undefined || base.alias === principal.alias
      : base.account === principal.account;
  return !(principal.user === base.user && inAccountOfBase);
}

function baseInFront({ sessionData, userInfo, host, tile, ...valid }: ValidSources): BaseIdentity {
  const base = merged([sessionData?.current, namesOf(valid)?.base, userInfo?.current, host?.current, tile?.current]);
  return isRoot([sessionData?.current, userInfo?.current]) ? { ...base, user: 'root', isRoot: true } : base;
}

/** All known ARNs have to agree: after a sign-in in another tab, page and cookie differ. */
function isRoot(people: readonly (Person | undefined)[]): boolean {
  const named = people.filter(person => person?.user !== undefined);
  return named.length > 0 && named.every(person => person?.isRoot);
}

function baseBehindRole({ history, ...valid }: ValidSources): BaseIdentity {
  return merged([namesOf(valid)?.base, history?.base]);
}

/** The source that shows base and role apart. */
function namesOf({ accountInfo, displayNames }: ValidSources): SourceReading | undefined {
  return accountInfo ?? displayNames;
}

/** Combines the fields of several sources. Leaves out a source that contradicts an earlier one. */
function merged(people: readonly (Person | undefined)[]): BaseIdentity {
  const account = pick('account', people);
  const same = people.filter(person => person?.account === undefined || person.account === account);
  return pickDefined<BaseIdentity>({
    account,
    alias: pick('alias', same),
    user: pick('user', same),
    portal: pick('portal', same),
  });
}

function pick(field: Exclude<keyof Person, 'isRoot'>, people: readonly (Person | undefined)[]): string | undefined {
  return people.find(person => person?.[field] !== undefined)?.[field];
}

function labelOf(role: PageRole, history: RoleHistory | undefined): Pick<RoleIdentity, 'displayName' | 'color'> {
  const accounts = [role.account, role.alias?.toLowerCase()];
  const entry = history?.entries
    .slice(0, SHOWN_ENTRIES)
    .find(({ account, roleName }) => accounts.includes(account.toLowerCase()) && roleLeaf(roleName) === role.roleName);
  return pickDefined<Pick<RoleIdentity, 'displayName' | 'color'>>({
    displayName: entry?.displayName === undefined ? undefined : cleanName(entry.displayName),
    color: entry?.color,
  });
}
