import { type Guard, list, oneOf, record, text } from '../guards.ts';
import type { Profile } from '../model/profile.ts';

const TRUSTS = ['account', 'named'] as const;
const MFA = ['if-exists', 'always', 'deny', 'no'] as const;
const RANGE_FORMS = ['condition', 'deny'] as const;
const JUMPS = ['exact', 'prefix', 'all'] as const;

/**
 * What an administrator chooses for the roles of a base, each value as it was typed, so that a mistake is kept, too.
 * `checkAnswers` reports mistakes.
 */
export interface Answers {
  /** Names of the profiles whose roles are made; empty for all profiles of the base. */
  readonly roles: readonly string[];
  /** `account`: everyone in the base's account that a policy there allows. `named`: only `principals`. */
  readonly trust: (typeof TRUSTS)[number];
  /** Users and roles of the base's account: `alice`, `user/staff/alice`, `role/Ops`, or an ARN. */
  readonly principals: readonly string[];
  /**
   * - `if-exists`: `BoolIfExists`, which lets long-term access keys through without MFA
   * - `always`: `Bool`, which does not
   * - `deny`: a Deny of its own, for everyone
   */
  readonly mfa: (typeof MFA)[number];
  /** Source addresses, each an address or a CIDR block of IPv4 or IPv6; empty for any address. */
  readonly ranges: readonly string[];
  /** `condition`: of the Allow. `deny`: a Deny of its own with `NotIpAddress`. */
  readonly rangeForm: (typeof RANGE_FORMS)[number];
  /** Managed policies of the roles, each a name or an ARN. */
  readonly managed: readonly string[];
  /** A permission policy as JSON; empty for none. */
  readonly document: string;
  /** Longest session in hours, 1 to 12. */
  readonly hours: string;
  /** Of the roles; empty for none. */
  readonly description: string;
  /** Which roles the policies of the base's account allow. */
  readonly jump: (typeof JUMPS)[number];
  /** For `prefix`: how names of roles begin, with their path; empty for what the chosen roles have in common. */
  readonly prefix: string;
  /** Groups, users and roles of the base's account that get these policies: `group/Developers`, `alice`. */
  readonly receivers: readonly string[];
  /** Name of a policy of the base's account, with `{base}`, `{project}` and `{environment}` to fill in. */
  readonly jumpName: string;
  /** Name of the policy that `document` becomes in each account, with the same to fill in. */
  readonly documentName: string;
  readonly project: string;
  readonly environment: string;
}

const DEFAULTS: Answers = {
  roles: [],
  trust: 'account',
  principals: [],
  mfa: 'if-exists',
  ranges: [],
  rangeForm: 'condition',
  managed: ['ReadOnlyAccess'],
  document: '',
  hours: '4',
  description: '',
  jump: 'exact',
  prefix: '',
  receivers: [],
  jumpName: '@jobpolicy-allow-switch-{base}-{project}-{environment}',
  documentName: '@policy-{base}-{project}-{environment}',
  project: '',
  environment: '',
};

const texts = list(text);

const readAnswers = record(
  {},
  {
    ...{ roles: texts, principals: texts, ranges: texts, managed: texts, receivers: texts },
    ...{ document: text, hours: text, description: text, prefix: text, jumpName: text, documentName: text },
    ...{ project: text, environment: text },
    ...{ trust: oneOf(TRUSTS), mfa: oneOf(MFA), rangeForm: oneOf(RANGE_FORMS), jump: oneOf(JUMPS) },
  },
);

/** Reads answers from storage, a message or a file. A field that is missing, or something else, has its default. */
export const parseAnswers: Guard<Answers> = value => {
  const known = readAnswers(value);
  return known && { ...DEFAULTS, ...known };
};

/** The answers before anything is chosen. A role that switches to another one has its session for an hour (docs/console.md 3.3). */
export function defaultAnswers(base: Pick<Profile, 'portal' | 'roleName'> | undefined): Answers {
  return base && lacksMfa(base) ? { ...DEFAULTS, mfa: 'no', hours: '1' } : DEFAULTS;
}

/**
 * Whether the identities of a base never have MFA of AWS: users of an access portal, and roles. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function lacksMfa({ portal, roleName }: Pick<Profile, 'portal' | 'roleName'>): boolean {
  return portal !== undefined || roleName !== undefined;
}
