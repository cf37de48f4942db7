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
  /** Names of roles of whose account only the alias is known: the AWS CLI needs the number. */
  readonly leftOut: readonly string[];
  /** Names of bases that do not show how the user signs in: their keys belong into the credentials file. */
  readonly bases: readonly string[];
  /** Names of portal roles for which no `sso_region` is known. */
  readonly withoutRegion: readonly string[];
}

/** The source of a role without a base: the AWS CLI needs one. */
const DEFAULT_SOURCE = 'default';

/** Keys that show where a profile's credentials come from. */
const OWN_CREDENTIALS = ['credential_source', 'credential_process', 'web_identity_token_file', 'login_session'];

/** Keys of the AWS CLI that point to something outside of the exported text. */
const NOT_CARRIED = new Set(['services', 'sso_registration_scopes']);

const CARRIED: ReadonlySet<KeyKind> = new Set<KeyKind>(['quiet', 'tool', 'not-sent']);

/**
 * Writes the roles of a text and their bases for the AWS CLI, with all other keys that the AWS CLI knows. `parseConfig`
 * reads the same roles from the result.
 * @param wanted the profiles to write; the bases that they need follow. By default all profiles
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
    // The source may be a role, too, and lead back to this one.
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
      // Its tool gets the credentials: the AWS CLI must not assume the role itself.
      if (profile.portalName !== undefined) return write(profile, [['region', profile.region]]);
      const role = toRole(profile);
      const account = role && (isNumber(role.account) ? role.account : numberOf(role));
      return account && write(profile, roleEntries({ ...role, account }, profile, sourceOf(profile)));
    },
    emptyBlock: (profile: Profile): string => write(profile, [['region', profile.region]]),
    /** These profiles with their sources, and the sources of those. */
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

/** Sections by line: several may share one. */
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

/** True for a profile that is its own `source_profile`: its keys are in the credentials file, not in the text. */
function isOwnSource({ name }: Profile, section: Section | undefined): boolean {
  const written = section?.entries.get('source_profile')?.value;
  return written !== undefined && readProfileName(written) === name;
}

function isNumber(account: string | undefined): boolean {
  return account !== undefined && isAccountNumber(account);
}
