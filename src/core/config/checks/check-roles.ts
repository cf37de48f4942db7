import { isAccountNumber } from '../../model/account-number.ts';
import { isReservedRole, permissionSetOf, roleLeaf } from '../../model/permission-set.ts';
import type { Profile } from '../../model/profile.ts';
import { type Issue, unknownWord } from '../issues/issue.ts';
import { hasTrait } from '../issues/issue-table.ts';
import { createSuggester } from '../keys/did-you-mean.ts';
import { keyIs, READ_KEYS, type ReadKey } from '../keys/known-keys.ts';
import { writeValue } from '../lines/write-value.ts';
import { firstByName } from '../sections/section-names.ts';
import type { SectionReader } from '../sections/section-reader.ts';
import type { Draft } from './resolve-sources.ts';

/** What the check of a role needs to know about the rest of the text. */
interface Surroundings {
  /** Profiles of other layers. */
  readonly elsewhere: readonly Profile[];
  /** Names of the `[sso-session …]` sections. */
  readonly sessions: readonly string[];
  /** All issues that were found so far. */
  readonly issues: readonly Issue[];
}

/** Reports sections that should be a role and cannot be one, roles that AWS will refuse, and sections without a role. */
export function checkRoles(drafts: readonly Draft[], { elsewhere, sessions, issues }: Surroundings): void {
  const profiles = [...drafts.map(({ profile }) => profile), ...elsewhere];
  const sources = new Set(profiles.map(({ source }) => source));
  const byName = firstByName(profiles, ({ name }) => name);
  const suggest = createSuggester(byName);
  const onlyPortal = entryOfOnlyPortal(drafts, sessions);
  const baseOf = ({ source }: Profile) => (source === undefined ? undefined : byName.get(source));
  for (const draft of drafts) {
    const isBase = sources.has(draft.profile.name);
    reportAfterSignIn(draft, byName, baseOf, suggest);
    reportReserved(draft, isBase, onlyPortal);
    reportMissingPart(draft, isBase, baseOf);
  }
  reportPortalNames(drafts);
  const isRole = (profile: Profile): boolean => {
    const { portal, account, roleName, loginSession } = profile;
    const isNamed = account !== undefined && (roleName ?? baseOf(profile)?.targetRoleName) !== undefined;
    return portal !== undefined || (isNamed && loginSession === undefined);
  };
  const others = drafts.filter(({ profile }) => !isRole(profile) && !sources.has(profile.name));
  if (others.length === 0) return;
  const named = new Set(
    drafts.flatMap(({ reader }) => [reader.value('source_profile'), reader.value('include_profile')]),
  );
  const explained = new Set(
    issues.flatMap(({ code, section }) =>
      hasTrait(code, 'breaks-role') || hasTrait(code, 'explains') ? [section] : [],
    ),
  );
  for (const draft of others) {
    const { name } = draft.profile;
    // The issue of an unreadable portal address is reported at the address.
    const session = draft.reader.value('sso_session') ?? name;
    if (!named.has(name) && !explained.has(name) && !explained.has(session)) reportNoRole(draft);
  }
}

/**
 * Reports a role that nobody can switch to after a sign-in at this base. A role without a base belongs to every base; an alias
 * and a number may mean the same account.
 */
function reportAfterSignIn(
  { profile, reader }: Draft,
  byName: ReadonlyMap<string, Profile>,
  baseOf: (profile: Profile) => Profile | undefined,
  suggest: (word: string) => string | undefined,
): void {
  const { name, afterSignIn } = profile;
  if (afterSignIn === undefined) return;
  const role = byName.get(afterSignIn);
  if (!role) {
    const issue = unknownWord(afterSignIn, suggest(afterSignIn), 'after_sign_in_undefined', 'after_sign_in_misspelt');
    reader.report(issue, 'after_sign_in');
    return;
  }
  const accounts = [profile, baseOf(role)].flatMap(base => base?.account ?? []);
  const isElsewhere = new Set(accounts.filter(isAccountNumber)).size > 1;
  if (role === profile || role.portal || isElsewhere) {
    reader.report({ code: 'after_sign_in_elsewhere', args: [afterSignIn, name] }, 'after_sign_in');
  }
}

/** Reports what is missing in a section that names only a part of a role. */
function reportMissingPart(
  { profile, reader }: Draft,
  isBase: boolean,
  baseOf: (profile: Profile) => Profile | undefined,
): void {
  const { account, roleName, source, portal, loginSession } = profile;
  if (portal || loginSession !== undefined || (account !== undefined && roleName !== undefined)) return;
  if (account === undefined) {
    if (reader.value('role_arn') || reader.value('aws_account_id') || reader.value('sso_account_id')) return;
    const key = READ_KEYS.find(each => keyIs('look', each) && reader.value(each));
    if (roleName !== undefined) reader.report({ code: 'account_missing', args: [] }, 'role_name');
    else if (key !== undefined && !isBase) reader.report({ code: 'target_missing', args: [key] });
  } else if (source !== undefined) {
    if (!isBase && baseOf(profile)?.targetRoleName === undefined)
      reader.report({ code: 'target_role_missing', args: [source] });
  } else if (!isBase && !reader.value('sso_account_id')) reader.report({ code: 'role_missing', args: [] });
}

/**
 * A base may name such a role, because people do sign in as one. The third argument is what the portal's keys need beside
 * the role, if the text shows it: nothing (''), or the entry that names the only portal.
 */
function reportReserved({ profile, reader }: Draft, isBase: boolean, onlyPortal: string | undefined): void {
  const { roleName = '', targetRoleName = '', portal, loginSession } = profile;
  const report = (name: string, key: ReadKey, ...more: readonly string[]): void => {
    const args = [roleLeaf(name), permissionSetOf(name) ?? 'NAME', ...more];
    if (isReservedRole(name)) reader.report({ code: 'role_reserved', args }, key);
  };
  report(targetRoleName, 'target_role_name');
  if (portal || loginSession !== undefined || !isReservedRole(roleName)) return;
  if (reader.value('role_arn') === undefined) {
    if (!isBase) report(roleName, 'role_name');
    return;
  }
  const missing = (reader.value('sso_session') ?? reader.value('sso_start_url')) === undefined ? onlyPortal : '';
  // Without the permission set, the portal's keys cannot be written.
  report(roleName, 'role_arn', ...(missing !== undefined && permissionSetOf(roleName) !== undefined ? [missing] : []));
}

/** The entry that names the only access portal of a text: its session, or the one address of its roles if it has no session. */
function entryOfOnlyPortal(drafts: readonly Draft[], [session, ...more]: readonly string[]): string | undefined {
  if (session !== undefined) {
    return more.length === 0 ? `sso_session = ${writeValue('sso_session', session)}` : undefined;
  }
  const [url, ...others] = new Set(drafts.flatMap(({ profile: { portal } }) => portal?.startUrl ?? []));
  return url === undefined || others.length > 0 ? undefined : `sso_start_url = ${writeValue('sso_start_url', url)}`;
}

/** Reports each portal of which only another tool's name is known, with the number of its roles. */
function reportPortalNames(drafts: readonly Draft[]): void {
  const ofName = new Map<string, { readonly reader: SectionReader; roles: number }>();
  for (const { profile, reader } of drafts) {
    if (profile.portalName === undefined) continue;
    const known = ofName.get(profile.portalName) ?? { reader, roles: 0 };
    known.roles++;
    ofName.set(profile.portalName, known);
  }
  for (const [name, { reader, roles }] of ofName) {
    reader.report({ code: 'portal_name_only', args: [name, String(roles)] }, 'credential_process');
  }
}

/** `[default]` and empty sections need no role. A section is also empty after Hatrack took its keys out. */
function reportNoRole({ profile, reader }: Draft): void {
  if (profile.name === 'default' || reader.section.entries.size === 0) return;
  if (profile.loginSession !== undefined) reader.report({ code: 'sign_in_only', args: [] });
  else if (reader.value('credential_process'))
    reader.report({ code: 'process_without_role', args: [] }, 'credential_process');
  else reader.report({ code: 'section_without_role', args: [] });
}
