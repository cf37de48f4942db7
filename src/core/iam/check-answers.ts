import { isReservedRole } from '../model/permission-set.ts';
import { type Answers, lacksMfa } from './answers.ts';
import { type IamIssue, type IamIssueCode, iamIssue } from './iam-issue.ts';
import { jumpPolicies, prefixOf } from './jump-policies.ts';
import { isCommonName, policyName, readDocument, readManaged } from './permissions.ts';
import type { Plan } from './plan.ts';
import { LONGEST_POLICY, LONGEST_TRUST, lengthOf, MOST_POLICIES } from './policy-document.ts';
import { accountArn, readPrincipal } from './principals.ts';
import { isPrivateRange, isRange } from './ranges.ts';
import { accountTemplates } from './templates.ts';
import { trustPolicy } from './trust-policy.ts';

/** One template always has room for so many roles, whose trust policies are not too long. */
const FEW_ROLES = 10;

type Report = (code: IamIssueCode, field: keyof Answers, ...args: readonly string[]) => void;

/** Everything that does not do in the answers of a plan, or in what is made of them, in the order of the questions. */
export function checkAnswers(plan: Plan): readonly IamIssue[] {
  const issues: IamIssue[] = [];
  const report: Report = (code, field, ...args) => issues.push(iamIssue(code, { field }, ...args));
  for (const check of [
    checkTrust,
    checkConditions,
    checkManaged,
    checkDocument,
    checkSession,
    checkJump,
    checkTemplates,
  ]) {
    check(plan, report);
  }
  return issues;
}

function checkTrust(plan: Plan, report: Report): void {
  const { partition, account, answers } = plan;
  if (answers.trust === 'named') {
    if (answers.principals.length === 0) report('principal_missing', 'principals');
    else report('principal_recreated', 'principals');
    for (const text of answers.principals) {
      const principal = readPrincipal(text, partition, account);
      if (/[*?]/.test(text)) report('principal_wildcard', 'principals', text);
      else if (!principal) report('principal_invalid', 'principals', text);
      else if (isReservedRole(principal.name)) report('principal_reserved', 'principals', text);
      else if (principal.kind === 'group') report('principal_group', 'principals', text);
      else if (!principal.arn.startsWith(accountArn(partition, account))) {
        report('principal_elsewhere', 'principals', text, account);
      } else if (principal.kind === 'role' && answers.mfa !== 'no') report('mfa_never_there', 'mfa', text);
    }
  }
  const length = lengthOf(trustPolicy(plan));
  if (length > LONGEST_TRUST) report('trust_long', 'principals', String(length), String(LONGEST_TRUST));
}

function checkConditions({ base, answers }: Plan, report: Report): void {
  if (answers.mfa !== 'no' && lacksMfa(base)) report('mfa_never_there', 'mfa', base.name);
  if (answers.ranges.length > 0) report('range_of_console', 'ranges');
  for (const range of answers.ranges) {
    if (!isRange(range)) report('range_invalid', 'ranges', range);
    else if (isPrivateRange(range)) report('range_private', 'ranges', range);
  }
}

function checkManaged({ partition, members, answers }: Plan, report: Report): void {
  for (const text of answers.managed) {
    const managed = readManaged(text, partition);
    if (!managed) report('managed_invalid', 'managed', text);
    else if (managed.partition !== partition) report('managed_elsewhere', 'managed', text, partition);
    else if (managed.owner !== 'aws') {
      const other = [...members.keys()].find(account => account !== managed.owner);
      if (other !== undefined) report('managed_elsewhere', 'managed', text, other);
    }
  }
  const count = answers.managed.length + (answers.document.trim() === '' ? 0 : 1);
  if (count === 0) report('permissions_missing', 'managed');
  if (count > MOST_POLICIES) report('managed_many', 'managed', String(count), String(MOST_POLICIES));
}

function checkDocument(plan: Plan, report: Report): void {
  const { document: text } = plan.answers;
  if (text.trim() === '') return;
  const { document, problem } = readDocument(text);
  if (problem && 'line' in problem) report('document_no_json', 'document', String(problem.line));
  else if (problem && 'version' in problem) report('document_version', 'document');
  else if (problem) report('document_no_policy', 'document', String(problem.statement), problem.field);
  if (/\$\{aws:username\b/i.test(text)) report('document_username', 'document');
  const length = document ? lengthOf(document) : 0;
  if (length > LONGEST_POLICY) report('document_long', 'document', String(length), String(LONGEST_POLICY));
  checkName(policyName(plan.answers.documentName, plan), 'documentName', report);
}

function checkSession({ base, answers }: Plan, report: Report): void {
  const { hours, description } = answers;
  if (!/^(?:[1-9]|1[0-2])$/.test(hours)) report('hours_invalid', 'hours', hours);
  else if (lacksMfa(base) && hours !== '1') report('hours_chained', 'hours', base.name);
  // The AWS CLI would read the file.
  if (!/^(?!fileb?:)[\t\n\r -~¡-ÿ]{0,1000}$/.test(description)) report('description_invalid', 'description');
}

function checkJump(plan: Plan, report: Report): void {
  const { partition, account, answers } = plan;
  if (answers.jump === 'all') report('jump_all_wide', 'jump');
  if (answers.jump === 'prefix') {
    const prefix = prefixOf(plan);
    const targets = [...plan.members.values()].flat();
    const isNamed = prefix !== '' && targets.some(({ role }) => role.roleName.startsWith(prefix));
    report(isNamed ? 'jump_prefix_wide' : 'jump_prefix_missing', 'prefix', prefix);
  }
  const policies = jumpPolicies(plan);
  const count = policies.length;
  if (count > 1) report('jump_split', 'jump', String(count), String(LONGEST_POLICY));
  if (count > MOST_POLICIES) report('jump_many', 'jump', String(count), String(MOST_POLICIES));
  for (const receiver of answers.receivers) {
    const { arn, name = '' } = readPrincipal(receiver, partition, account) ?? {};
    if (isReservedRole(name)) report('receiver_reserved', 'receivers', receiver);
    else if (!arn?.startsWith(accountArn(partition, account))) report('receiver_invalid', 'receivers', receiver);
  }
  checkName(policies.at(-1)?.name ?? '', 'jumpName', report);
  if (isCommonName(plan)) report('policy_name_common', 'project');
}

function checkTemplates(plan: Plan, report: Report): void {
  const isLong = lengthOf(trustPolicy(plan)) > LONGEST_TRUST;
  for (const account of new Set([...plan.members.keys(), plan.account])) {
    const isSmall = !isLong && account !== plan.account && (plan.members.get(account) ?? []).length < FEW_ROLES;
    const count = isSmall ? 1 : accountTemplates(plan, account).length;
    if (count > 1) report('template_split', 'roles', account, String(count));
  }
}

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
function checkName(name: string, field: keyof Answers, report: Report): void {
  if (!/^[\w+=,.@-]{1,128}$/.test(name)) report('policy_name_invalid', field, name);
}
