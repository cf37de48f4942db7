import { jumpPolicies, receiversOf } from './jump-policies.ts';
import { managedOf, policyName } from './permissions.ts';
import type { Plan } from './plan.ts';
import { accountArn } from './principals.ts';
import { quote } from './quote.ts';
import { nameAndPath } from './templates.ts';

const HEAD = `#!/bin/sh
# Run it once for each account, with the credentials of an administrator of that account: it makes what that account needs.
# It needs the files beside it. A role or policy whose name is taken stops it.
set -eu
export AWS_PAGER=''
cd "$(dirname "$0")"
account=$(aws sts get-caller-identity --query Account --output text)
case "$account" in
`;

const TAIL = `*) echo "There is nothing to make in account $account." >&2; exit 1 ;;
esac
`;

/** A shell script that makes the roles and policies by the AWS CLI, in the account that it runs in. */
export function setUpCommands(plan: Plan): string {
  const accounts = new Set([...plan.members.keys(), plan.account]);
  const cases = [...accounts].map(account => {
    const lines = [...memberCommands(plan, account), ...(account === plan.account ? jumpCommands(plan) : [])];
    return [`${account})`, ...lines.map(line => `  ${line}`), '  ;;', ''].join('\n');
  });
  return HEAD + cases.join('') + TAIL;
}

function* memberCommands(plan: Plan, account: string): Iterable<string> {
  const { answers, partition } = plan;
  const targets = plan.members.get(account) ?? [];
  const arns = managedOf(plan).map(({ arn }) => arn);
  if (answers.document.trim() !== '' && targets.length > 0) {
    const name = policyName(answers.documentName, plan);
    arns.push(`${accountArn(partition, account)}policy/${name}`);
    yield createPolicy(name, `${account}/permissions.json`);
  }
  for (const { role } of targets) {
    const { name, path } = nameAndPath(role.roleName);
    yield [
      `aws iam create-role --role-name=${quote(name)} --path=${quote(path)}`,
      `--max-session-duration ${Number(answers.hours) * 3600}`,
      ...(answers.description ? [`--description=${quote(answers.description)}`] : []),
      `--assume-role-policy-document=${quote(`file://${account}/${name}.trust.json`)}`,
    ].join(' ');
    for (const arn of arns) yield `aws iam attach-role-policy --role-name=${quote(name)} --policy-arn=${quote(arn)}`;
  }
}

function* jumpCommands(plan: Plan): Iterable<string> {
  for (const [index, { name }] of jumpPolicies(plan).entries()) {
    yield createPolicy(name, `${plan.account}/assume-role-${index + 1}.json`);
    const arn = `${accountArn(plan.partition, plan.account)}policy/${name}`;
    for (const { kind, name: receiver } of receiversOf(plan)) {
      yield `aws iam attach-${kind}-policy --${kind}-name=${quote(receiver)} --policy-arn=${quote(arn)}`;
    }
  }
}

function createPolicy(name: string, file: string): string {
  return `aws iam create-policy --policy-name=${quote(name)} --policy-document=${quote(`file://${file}`)}`;
}
