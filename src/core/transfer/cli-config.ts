import { type KeyKind, kindOfKey } from '../config/keys/known-keys.ts';
import { readProfileName } from '../config/lines/section-header.ts';
import type { ParsedConfig } from '../config/parse-config.ts';
import type { Section } from '../config/sections/section.ts';
import { firstByName } from '../config/sections/section-names.ts';
import { isAccountNumber } from '../model/account-number.ts';
import { roleArn } from '../model/arn.ts';
import type { Profile } from '../model/profile.ts';
import { type AccountAliases, accountOfAlias } from '../roles/account-aliases.ts';
import type { Role } from '../roles/role.ts';
import { createRoleMaker } from '../roles/to-roles.ts';
import { cliHeader, cliNames } from './cli-names.ts';
import { portalBlocks } from './portal-blocks.ts';

/** Profiles as the AWS CLI reads them in `~/.aws/config`. */
export interface CliConfig {
  readonly text: string;
  /** Roles in it. */
  readonly roles: number;
  /** Names of roles whose account is known by its alias only: the AWS CLI wants the number. */
  readonly leftOut: readonly string[];
  /** Names of bases in it that say nothing of how one signs in: their keys belong into the credentials file. */
  readonly bases: readonly string[];
  /** Names of portal roles for which no `sso_region` is known. */
  readonly withoutRegion: readonly string[];
}

/** What a role without a base is switched to from: the AWS CLI asks for a source. */
const DEFAULT_SOURCE = 'default';

/** Keys with which a profile says itself where its credentials come from. */
const OWN_CREDENTIALS = ['credential_source', 'credential_process', 'web_identity_token_file', 'login_session'];

/** Keys of the AWS CLI that point to something which is not written along. */
const NOT_CARRIED = new Set(['services', 'sso_registration_scopes']);

const CARRIED: ReadonlySet<KeyKind> = new Set<KeyKind>(['quiet', 'tool', 'not-sent']);

/**
 * Writes the roles of a text, and the bases that they name, for the AWS CLI; other keys that it knows go along. Read by
 * `parseConfig`, it gives the same roles.
 * @param wanted the profiles to be written, with the bases that they need; all where it is left out
 * Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-role.html and cli-configure-sso.html
 */
export function cliConfig(
  { profiles, sections }: Pick<ParsedConfig, 'profiles' | 'sections'>,
  aliases: AccountAliases,
  wanted?: readonly Profile[],
): CliConfig {
  const writer = createWriter(profiles, sections, aliases);
  const written = new Map<Profile, string>();
  const leftOut: string[] = [];
  for (const profile of wanted ?? profiles.filter(writer.isRole)) {
    const block = writer.block(profile);
    if (block === undefined) leftOut.push(profile.name);
    else written.set(profile, block);
  }
  const roles = written.size;
  const bases = writer.basesOf([...written.keys()]);
  for (const base of bases) written.set(base, writer.block(base) ?? writer.emptyBlock(base));
  const inOrder = profiles.flatMap(profile => written.get(profile) ?? []);
  return {
    text: [...inOrder, ...writer.portals.sessions()].join('\n'),
    roles,
    leftOut,
    bases: bases.filter(base => !writer.isRole(base) && !writer.hasCredentials(base)).map(({ name }) => name),
    withoutRegion: writer.portals.withoutRegion(),
  };
}

function createWriter(profiles: readonly Profile[], sections: readonly Section[], aliases: AccountAliases) {
  const names = cliNames(profiles);
  const byPlace = new Map(
    sections.flatMap(section => [section.name, section.written].map(name => [placeOf({ ...section, name }), section])),
  );
  const byName = firstByName(profiles, ({ name }) => name);
  const portals = portalBlocks(sections);
  const toRole = createRoleMaker(profiles);
  const numbers = new Map(profiles.flatMap(({ alias, account }) => (alias && account ? [[alias, account]] : [])));
  const numberOf = ({ partition, account }: Role): string | undefined =>
    [numbers.get(account), accountOfAlias(aliases, partition, account)].find(isNumber);
  const sectionOf = (profile: Profile): Section | undefined => byPlace.get(placeOf(profile));
  const hasCredentials = (profile: Profile): boolean =>
    OWN_CREDENTIALS.some(key => sectionOf(profile)?.entries.get(key)?.value);

  const write = (profile: Profile, entries: Entries): string =>
    blockOf(cliHeader(names.of(profile)), [...entries, ...carried(sectionOf(profile))]);
  const sourceOf = (profile: Profile): string | undefined => {
    if (profile.source !== undefined) return names.ofSource(profile.source);
    if (isOwnSource(profile, sectionOf(profile))) return names.of(profile);
    if (hasCredentials(profile)) return undefined;
    // Where that is a role itself, it may lead back here.
    return byName.get(DEFAULT_SOURCE)?.roleName === undefined ? DEFAULT_SOURCE : names.of(profile);
  };

  return {
    portals,
    hasCredentials,
    isRole: (profile: Profile): boolean => profile.portal !== undefined || toRole(profile) !== undefined,
    block(profile: Profile): string | undefined {
      const section = sectionOf(profile);
      if (profile.portal) {
        const isNumbered = section && isNumber(profile.account);
        return isNumbered
          ? write(profile, [...portals.entries(profile, section), ['region', profile.region]])
          : undefined;
      }
      // Its tool gets the credentials: to the AWS CLI the role itself is none to assume.
      if (profile.portalName !== undefined) return write(profile, [['region', profile.region]]);
      const role = toRole(profile);
      const account = role && (isNumber(role.account) ? role.account : numberOf(role));
      return account && write(profile, roleEntries({ ...role, account }, profile, sourceOf(profile)));
    },
    emptyBlock: (profile: Profile): string => write(profile, [['region', profile.region]]),
    /** The profiles that these are switched to from, and those that those are. */
    basesOf(these: readonly Profile[]): readonly Profile[] {
      const found = new Set<Profile>();
      const known = new Set(these);
      for (const profile of these) {
        let base = profile.source === undefined ? undefined : byName.get(profile.source);
        while (base && !known.has(base) && !found.has(base)) {
          found.add(base);
          base = base.source === undefined ? undefined : byName.get(base.source);
        }
      }
      return [...found];
    },
  };
}

/** Several sections may share a line. */
function placeOf({ line, name }: Pick<Profile, 'line' | 'name'>): string {
  return `${line} ${name}`;
}

type Entries = readonly (readonly [key: string, value: string | undefined])[];

function roleEntries(role: Role, { mfaSerial }: Profile, source: string | undefined): Entries {
  return [
    ['role_arn', roleArn(role)],
    ['source_profile', source],
    ['region', role.region],
    ['mfa_serial', mfaSerial],
  ];
}

/** The other keys of a section that the AWS CLI knows. */
function carried(section: Section | undefined): Entries {
  return [...(section?.entries.values() ?? [])]
    .filter(({ key }) => !NOT_CARRIED.has(key) && CARRIED.has(kindOfKey(key)))
    .map(({ key, value }) => [key, value]);
}

function blockOf(header: string, entries: Entries): string {
  const lines = entries.flatMap(([key, value]) => (value && !/[\r\n]/.test(value) ? [`${key} = ${value}`] : []));
  return [header, ...lines, ''].join('\n');
}

/** Without credentials in the text, `source_profile` may lead back to the profile: its keys are in the credentials file. */
function isOwnSource({ name }: Profile, section: Section | undefined): boolean {
  const written = section?.entries.get('source_profile')?.value;
  return written !== undefined && readProfileName(written) === name;
}

function isNumber(account: string | undefined): boolean {
  return account !== undefined && isAccountNumber(account);
}
