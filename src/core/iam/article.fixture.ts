import { parseConfig } from '../config/parse-config.ts';
import { type Answers, defaultAnswers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import type { IamIssue } from './iam-issue.ts';
import { type IamAddresses, type Plan, planRoles } from './plan.ts';
import type { Statement } from './policy-document.ts';

/** The text of the article: a jump account, and a role in each of two member accounts. */
export const ARTICLE = `[xxxx]
aws_account_id = 999999999999

[xxxx-prod]
role_arn = arn:aws:iam::111111111111:role/developerAdmin
source_profile = xxxx
color = 00FF7F

[xxxx-dev]
role_arn = arn:aws:iam::222222222222:role/developerAdmin
source_profile = xxxx
color = 00FF7F
image = "https://example.com/sample.png"
`;

/** Addresses that are none of Amazon's. */
const ADDRESSES: IamAddresses = {
  signIn: ({ account }) => `https://${account}.example.com/console`,
  switchLink: ({ account, roleName, name }) => `https://example.com/switchrole?${account}&${roleName}&${name}`,
  portalRoles: ({ permissionSet }) => [`portal/${permissionSet}_*`],
};

interface Question {
  readonly text?: string;
  readonly base?: string;
}

function ask(changes: Partial<Answers>, { text = ARTICLE, base = 'xxxx' }: Question) {
  const config = parseConfig(text);
  const found = config.profiles.find(({ name }) => name === base);
  return planRoles(config, base, { ...defaultAnswers(found), ...changes }, ADDRESSES);
}

/** A plan for the article's text, or another one; throws where there is none. */
export function planOf(changes: Partial<Answers> = {}, question: Question = {}): Plan {
  const { plan, issues } = ask(changes, question);
  if (!plan) throw new Error(JSON.stringify(issues));
  return plan;
}

/** All issues of a text and of answers. */
export function issuesOf(changes: Partial<Answers> = {}, question: Question = {}): readonly IamIssue[] {
  const { plan, issues } = ask(changes, question);
  return [...issues, ...(plan ? checkAnswers(plan) : [])];
}

const RANGES = ['192.168.0.0/16', '172.16.0.0/16'];
const ROOT = 'arn:aws:iam::999999999999:root';
/** A user of the jump account. */
export const user = (name: string) => `arn:aws:iam::999999999999:user/${name}`;

export const allow = (Condition?: Statement['Condition'], AWS: string | readonly string[] = ROOT): Statement => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action: 'sts:AssumeRole',
  ...(Condition && { Condition }),
});
const MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } };
const FROM = { IpAddress: { 'aws:SourceIp': RANGES } };
const DENY: Statement = { ...allow({ NotIpAddress: { 'aws:SourceIp': RANGES } }), Effect: 'Deny' };

/** The trust policies of the article: what is answered, where that is not the default, and what comes of it. */
export const TRUST_SAMPLES: readonly (readonly [string, Partial<Answers>, readonly Statement[]])[] = [
  ['account', { mfa: 'no' }, [allow()]],
  [
    'users',
    { mfa: 'no', trust: 'named', principals: ['Alice', 'Bob', 'Carol'] },
    [allow(undefined, ['Alice', 'Bob', 'Carol'].map(user))],
  ],
  ['MFA', {}, [allow(MFA)]],
  ['IP 1', { mfa: 'no', ranges: RANGES }, [allow(FROM)]],
  ['IP 2', { mfa: 'no', ranges: RANGES, rangeForm: 'deny' }, [allow(), DENY]],
  ['MFA and IP', { ranges: RANGES }, [allow({ ...MFA, ...FROM })]],
  ['MFA, and IP as a Deny', { ranges: RANGES, rangeForm: 'deny' }, [allow(MFA), DENY]],
];

/** Its policies of the jump account: what is answered, and which roles they allow. */
export const JUMP_SAMPLES: readonly (readonly [string, Partial<Answers>, string])[] = [
  ['one role', { jump: 'exact' }, 'developerAdmin'],
  ['by prefix', { jump: 'prefix', prefix: 'RolePrefix' }, 'RolePrefix*'],
  ['all', { jump: 'all' }, '*'],
];
