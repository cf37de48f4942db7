import { stringify } from 'yaml';
import { roleLeaf } from '../model/permission-set.ts';
import { unusedName } from '../model/unused-name.ts';
import { jumpPolicies, receiversOf } from './jump-policies.ts';
import { managedOf, policyName, readDocument } from './permissions.ts';
import type { Plan, Target } from './plan.ts';
import { trustPolicy } from './trust-policy.ts';

/** Limits of a template. Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST_RESOURCES = 500;
const MOST_BYTES = 51_200;

const HEAD = `AWSTemplateFormatVersion: "2010-09-09"
# Deploy it with CAPABILITY_NAMED_IAM, in one Region: IAM is global. A role or policy whose name is taken fails: import it.
# As a StackSet: a service-managed one never reaches the management account, and none crosses partitions.
Description: Roles to switch to
Resources:
`;

/** The YAML of a resource. `isFirst`: whether it is in the same template as the policy that a pasted document becomes. */
type WriteResource = (isFirst: boolean) => string;

/**
 * CloudFormation templates with the roles of an account, and with the policies of the base's account if it is that one. They
 * name no account of their own, so accounts with the same roles have the same templates. Several if one would be too
 * large for CloudFormation.
 */
export function accountTemplates(plan: Plan, account: string): readonly string[] {
  const own = account === plan.account ? jumpResources(plan) : [];
  return split([...roleResources(plan, plan.members.get(account) ?? []), ...own]);
}

/** Accounts with the same roles, at least two in a group, without the base's. */
export function stackSetGroups({ members, account }: Plan): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [each, targets] of members) {
    const roles = JSON.stringify(targets.map(({ role }) => role.roleName).sort());
    if (each !== account) groups.set(roles, [...(groups.get(roles) ?? []), each]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The parts of a name with its path that IAM wants: `/team/x/` and `Admin`. */
export function nameAndPath(roleName: string): { readonly name: string; readonly path: string } {
  const name = roleLeaf(roleName);
  return { name, path: `/${roleName.slice(0, -name.length)}` };
}

function* roleResources(plan: Plan, targets: readonly Target[]): Iterable<WriteResource> {
  const { answers } = plan;
  const { document } = readDocument(answers.document);
  const ManagedPolicyName = policyName(answers.documentName, plan);
  if (document && targets.length > 0) {
    const text = resourceText('Permissions', 'ManagedPolicy', { ManagedPolicyName, PolicyDocument: document });
    yield () => text;
  }
  const elsewhere = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${ManagedPolicyName}` };
  const arns = managedOf(plan).map(({ arn }) => arn);
  const sharedText = (permissions: object) =>
    yamlOf(6, {
      ...(answers.description && { Description: answers.description }),
      MaxSessionDuration: Number(answers.hours) * 3600,
      AssumeRolePolicyDocument: trustPolicy(plan),
      ManagedPolicyArns: [...arns, ...(document ? [permissions] : [])],
    });
  const [first, later] = [sharedText({ Ref: 'Permissions' }), sharedText(elsewhere)];
  const taken = new Set<string>();
  for (const { role } of targets) {
    const { name, path: Path } = nameAndPath(role.roleName);
    const id = unusedName(`Role${name.replace(/[^A-Za-z0-9]/g, '')}`, taken, 'x');
    taken.add(id);
    const text = resourceText(id, 'Role', { RoleName: name, Path });
    yield isFirst => text + (isFirst ? first : later);
  }
}

function jumpResources(plan: Plan): readonly WriteResource[] {
  const named = (kind: string) => receiversOf(plan).flatMap(each => (each.kind === kind ? [each.name] : []));
  const receivers = Object.entries({ Groups: named('group'), Users: named('user'), Roles: named('role') });
  const attached = Object.fromEntries(receivers.filter(([, names]) => names.length > 0));
  return jumpPolicies(plan).map(({ name, document }, index) => {
    const properties = { ManagedPolicyName: name, PolicyDocument: document, ...attached };
    const text = resourceText(`SwitchPolicy${index + 1}`, 'ManagedPolicy', properties);
    return () => text;
  });
}

function split(resources: readonly WriteResource[]): readonly string[] {
  const templates: string[] = [];
  let text = HEAD;
  let count = 0;
  for (const write of resources) {
    let block = write(templates.length === 0);
    if (count === MOST_RESOURCES || bytesOf(text + block) > MOST_BYTES) {
      templates.push(text);
      block = write(false);
      text = HEAD;
      count = 0;
    }
    text += block;
    count++;
  }
  return count === 0 ? templates : [...templates, text];
}

/** A resource, to whose properties more may be added below. */
function resourceText(id: string, type: string, properties: object): string {
  return yamlOf(2, { [id]: { Type: `AWS::IAM::${type}`, Properties: properties } });
}

/** YAML 1.1, as CloudFormation reads it: dates, `yes` and numbers are in quotes. Each line is indented. */
function yamlOf(indent: number, value: object): string {
  const options = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
  return stringify(value, options).replace(/^(?=.)/gm, ' '.repeat(indent));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
