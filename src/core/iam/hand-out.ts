import { formatConfig } from '../config/format-config.ts';
import { roleArn } from '../model/arn.ts';
import { roleLeaf } from '../model/permission-set.ts';
import type { Profile } from '../model/profile.ts';
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
  /** Profiles for `~/.aws/config`. */
  readonly cli: string;
  /** Names of the first role's profile there, and of the profile with the keys. */
  readonly cliNames: { readonly role: string; readonly base: string };
}

/** In the place of a user's own name. */
const USER = 'YOUR-USER-NAME';

/** What the users of the plan's base get for its roles. */
export function handOut(plan: Plan): HandOut {
  const { base, partition, addresses } = plan;
  const targets = [...plan.members.values()].flat();
  const names = cliNames(plan.config.profiles);
  const first = targets[0]?.profile ?? base;
  const { source: _, ...withoutSource } = base;
  return {
    base: base.name,
    signIn: addresses.signIn(base, partition),
    rows: targets.map(target => rowOf(target, plan)),
    hatrack: formatConfig([withoutSource, ...targets.map(complete)]),
    aesr: aesrText(plan, targets),
    lacksPortal: base.portal !== undefined,
    cli: cliText(plan, targets),
    cliNames: { role: names.of(first), base: names.of(base) },
  };
}

/** The rows as CSV, RFC 4180, with a head. */
export function handOutCsv({ rows }: HandOut): string {
  const head = ['name', 'account', 'role', 'arn', 'color', 'link'];
  const cells = rows.map(row => [row.name, row.account, row.roleName, row.arn, row.color, row.link]);
  const line = (values: readonly string[]) => values.map(value => `"${value.replaceAll('"', '""')}"`).join(',');
  return [head, ...cells].map(values => `${line(values)}\r\n`).join('');
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

/** The profile of a role, with what the role takes from its base. */
function complete({ profile, role: { partition, roleName, region } }: Target): Profile {
  return { ...profile, partition, roleName, ...(region !== undefined && { region }) };
}

/** AESR reads a value up to the next `;`, `#` or `=`, and stops at a section without an account. */
function aesrText({ config, base, account }: Plan, targets: readonly Target[]): string {
  const names = cliNames(config.profiles);
  const blockOf = (profile: Profile, entries: Readonly<Record<string, string | undefined>>) => {
    const lines = Object.entries(entries).flatMap(([key, value]) =>
      value === undefined || /[;#=]/.test(value) ? [] : `${key} = ${value}`,
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

/** The keys of the base's profile are each user's own, and never here. */
function cliText({ config, partition, account, answers }: Plan, targets: readonly Target[]): string {
  const mfaSerial = answers.mfa === 'no' ? undefined : `${accountArn(partition, account)}mfa/${USER}`;
  const wanted = new Map(
    targets.map(({ profile }) => [profile, mfaSerial === undefined ? profile : { ...profile, mfaSerial }]),
  );
  const profiles = config.profiles.map(profile => wanted.get(profile) ?? profile);
  return cliConfig({ ...config, profiles }, {}, [...wanted.values()]).text;
}
