import { formatConfig } from '../config/format-config.ts';
import { roleArn } from '../model/arn.ts';
import { roleLeaf } from '../model/permission-set.ts';
import type { Profile } from '../model/profile.ts';
import { createSources } from '../model/sources.ts';
import { cliConfig } from '../transfer/cli-config.ts';
import { cliNames } from '../transfer/cli-names.ts';
import type { Plan, Target } from './plan.ts';
import { accountArn } from './principals.ts';

/** A role, as its users need it. */
export interface HandOutRow {
  readonly name: string;
  readonly account: string;
  /** With its path. */
  readonly roleName: string;
  readonly arn: string;
  /** `#rrggbb`; empty for none. */
  readonly color: string;
  readonly link: string;
  /** A name in Latin letters for the link, where the role's own has others: the console's list of roles may garble those. */
  readonly latinName?: string;
}

/** What the users of a base get. */
export interface HandOut {
  readonly base: string;
  readonly signIn: string;
  readonly rows: readonly HandOutRow[];
  /** INI text for Hatrack. */
  readonly hatrack: string;
  /** INI text for AWS Extend Switch Roles, which opens no access portal. */
  readonly aesr: string;
  /** Whether an access portal is left out of that text. */
  readonly lacksPortal: boolean;
  /** Names of the roles that are left out of it: AWS Extend Switch Roles cannot read their ARNs. */
  readonly aesrLeftOut: readonly string[];
  /** Profiles for `~/.aws/config`. */
  readonly cli: string;
  /** Names of the first role's profile there, and of the profile that users sign in to. */
  readonly cliNames: { readonly role: string; readonly signIn: string };
  /** Whether users sign in to that profile through an access portal: they have no keys. */
  readonly isPortal: boolean;
}

/** In the place of a user's own name. */
const USER = 'YOUR-USER-NAME';

/** Where AESR ends a value. */
const AESR_ENDS = /[;#=]/;

/** What the users of the plan's base get for its roles. */
export function handOut(plan: Plan): HandOut {
  const { base, partition, addresses } = plan;
  const { targets } = plan;
  const names = cliNames(plan.config.profiles);
  const first = targets[0]?.profile ?? base;
  const signIn = signInProfile(plan);
  const { source: _, mfaSerial: __, ...withoutSource } = base;
  return {
    base: base.name,
    signIn: addresses.signIn(base, partition),
    rows: targets.map(target => rowOf(target, plan)),
    hatrack: formatConfig([withoutSource, ...targets.map(complete)]),
    aesr: aesrText(plan, targets.filter(isForAesr)),
    aesrLeftOut: targets.flatMap(target => (isForAesr(target) ? [] : [target.profile.name])),
    lacksPortal: base.portal !== undefined,
    cli: cliText(plan, targets),
    cliNames: { role: names.of(first), signIn: names.of(signIn) },
    isPortal: signIn.portal !== undefined,
  };
}

/** The profile at the end of the base's sources: a base may be a role itself. */
function signInProfile({ base, config }: Plan): Profile {
  const sources = createSources(config.profiles);
  const seen = new Set([base]);
  for (const profile of seen) {
    const source = sources.of(profile)?.[0];
    if (source) seen.add(source);
  }
  return [...seen].at(-1) ?? base;
}

/** The rows as CSV, RFC 4180, with a head. Excel reads UTF-8 by the mark at its start, and would take some cells for formulas. */
export function handOutCsv({ rows, signIn }: HandOut): string {
  const head = ['name', 'account', 'role', 'arn', 'color', 'link', 'sign_in'];
  const cells = rows.map(row => [row.name, row.account, row.roleName, row.arn, row.color, row.link, signIn]);
  const line = (values: readonly string[]) => values.map(csvCell).join(',');
  return `\ufeff${[head, ...cells].map(values => `${line(values)}\r\n`).join('')}`;
}

function csvCell(value: string): string {
  return `"${/^[=+\-@\t\r]/.test(value) ? "'" : ''}${value.replaceAll('"', '""')}"`;
}

function rowOf({ role }: Target, { addresses }: Plan): HandOutRow {
  const { name, account, roleName, color } = role;
  const latinName = /^[\0-\x7f]*$/.test(name) ? undefined : `${roleLeaf(roleName).slice(0, 51)}-${account}`;
  return {
    ...{ name, account, roleName, arn: roleArn(role), color: color === undefined ? '' : `#${color}` },
    link: addresses.switchLink(latinName === undefined ? role : { ...role, name: latinName }),
    ...(latinName !== undefined && { latinName }),
  };
}

/** The profile of a role, with what the role takes from its base, without the administrator's own MFA device. */
function complete({ profile: { mfaSerial: _, ...profile }, role: { partition, roleName, region } }: Target): Profile {
  return { ...profile, partition, roleName, ...(region !== undefined && { region }) };
}

/** Without its ARN, a section would be none of a role. */
function isForAesr({ role }: Target): boolean {
  return !AESR_ENDS.test(roleArn(role));
}

/** AESR reads a value up to the next `;`, `#` or `=`, and stops at a section without an account. */
function aesrText({ config, base, account }: Plan, targets: readonly Target[]): string {
  const names = cliNames(config.profiles);
  const blockOf = (profile: Profile, entries: Readonly<Record<string, string | undefined>>) => {
    const lines = Object.entries(entries).flatMap(([key, value]) =>
      value === undefined || AESR_ENDS.test(value) ? [] : `${key} = ${value}`,
    );
    return [`[${names.of(profile)}]`, ...lines, ''].join('\n');
  };
  const blocks = targets.map(({ profile, role }) =>
    blockOf(profile, {
      role_arn: roleArn(role),
      source_profile: names.of(base),
      color: role.color,
      region: role.region,
      image: role.image,
    }),
  );
  return [
    blockOf(base, { aws_account_id: account, role_name: base.portal ? undefined : base.roleName }),
    ...blocks,
  ].join('\n');
}

/** Keys are each user's own, and never here. MFA devices and names of sessions are, too: the user's name takes the place of the administrator's. */
function cliText({ config, partition, account, answers }: Plan, targets: readonly Target[]): string {
  const mfaSerial = answers.mfa === 'no' ? undefined : `${accountArn(partition, account)}mfa/${USER}`;
  const chosen = new Set(targets.map(({ profile }) => profile));
  const wanted: Profile[] = [];
  const profiles = config.profiles.map(written => {
    const { mfaSerial: own, ...profile } = written;
    const serial = chosen.has(written) ? mfaSerial : own && own.slice(0, own.lastIndexOf('/') + 1) + USER;
    const changed = serial === undefined ? profile : { ...profile, mfaSerial: serial };
    if (chosen.has(written)) wanted.push(changed);
    return changed;
  });
  const sections = config.sections.map(section => {
    const session = section.entries.get('role_session_name');
    if (!session) return section;
    return { ...section, entries: new Map(section.entries).set(session.key, { ...session, value: USER }) };
  });
  return cliConfig({ profiles, sections }, {}, wanted).text;
}
