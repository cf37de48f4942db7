import { firstByName } from '../config/sections/section-names.ts';
import { roleArn } from '../model/arn.ts';
import { policyName } from './permissions.ts';
import type { Plan } from './plan.ts';
import { LONGEST_POLICY, lengthOf, type PolicyDocument, policyOf } from './policy-document.ts';
import { type Principal, readPrincipal } from './principals.ts';

/** A managed policy of the base's account that allows to switch to roles. */
export interface JumpPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** Characters that an ARN takes in a policy in addition to its own: quotes and a comma. */
const AROUND = 3;

/** The policies of the base's account: one, or several where one would be too long for IAM. */
export function jumpPolicies(plan: Plan): readonly JumpPolicy[] {
  const chunks: string[][] = [[]];
  const empty = lengthOf(documentOf([]));
  let room = LONGEST_POLICY - empty;
  for (const arn of allowedArns(plan)) {
    if (room < arn.length + AROUND) {
      chunks.push([]);
      room = LONGEST_POLICY - empty;
    }
    chunks.at(-1)?.push(arn);
    room -= arn.length + AROUND;
  }
  const name = policyName(plan.answers.jumpName, plan);
  return chunks.map((arns, index) => ({
    name: chunks.length === 1 ? name : `${name}-${index + 1}`,
    document: documentOf(arns),
  }));
}

/** How the names of the allowed roles begin, for `prefix`: as it was typed, or what the roles of the plan have in common. */
export function prefixOf({ members, answers }: Plan): string {
  if (answers.prefix !== '') return answers.prefix;
  const names = [...members.values()].flatMap(targets => targets.map(({ role }) => role.roleName));
  return names.reduce((common, name) => {
    let length = 0;
    while (length < common.length && common[length] === name[length]) length++;
    return common.slice(0, length);
  });
}

/** Who gets the policies, each once: AWS attaches them by name, without the path. */
export function receiversOf({ partition, account, answers }: Plan): readonly Principal[] {
  const receivers = answers.receivers.flatMap(each => readPrincipal(each, partition, account) ?? []);
  return [...firstByName(receivers, ({ kind, name }) => `${kind}/${name}`).values()];
}

function allowedArns(plan: Plan): readonly string[] {
  const { partition, members, answers } = plan;
  if (answers.jump === 'exact') {
    return [...members.values()].flatMap(targets => targets.map(({ role }) => roleArn(role)));
  }
  const roleName = `${answers.jump === 'all' ? '' : prefixOf(plan)}*`;
  return [...members.keys()].map(account => roleArn({ partition, account, roleName }));
}

function documentOf(arns: readonly string[]): PolicyDocument {
  return policyOf([{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: arns }]);
}
