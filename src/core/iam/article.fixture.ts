import { parseConfig } from '../config/parse-config.ts';
import { type Answers, defaultAnswers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import type { IamIssue } from './iam-issue.ts';
import { type IamAddresses, type Plan, planRoles } from './plan.ts';

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
