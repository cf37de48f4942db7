import { fieldsOf } from '../guards.ts';
import { jumpPolicies, receiversOf } from './jump-policies.ts';
import { managedOf, policyName, readDocument } from './permissions.ts';
import type { Plan } from './plan.ts';
import { nameAndPath } from './templates.ts';
import { trustOf } from './trust-policy.ts';

/** A stack has room for 500 resources: some stay for what CDK adds. */
const ROLES_OF_STACK = 400;

/** The files of an app of CDK v2 in TypeScript that makes the same as the templates, by path. */
export function cdkFiles(plan: Plan): ReadonlyMap<string, string> {
  return new Map([
    ['cdk/app.ts', appOf(plan)],
    ['cdk/cdk.json', json({ app: 'npx tsx app.ts' })],
    [
      'cdk/package.json',
      json({
        name: 'switch-roles',
        private: true,
        dependencies: { 'aws-cdk-lib': '^2.180.0', constructs: '^10.4.2' },
        devDependencies: { 'aws-cdk': '^2.1000.0', tsx: '^4.19.0', typescript: '^5.7.0' },
      }),
    ],
  ]);
}

function appOf(plan: Plan): string {
  const { answers, account, partition } = plan;
  const { named, conditions, denials } = trustOf(plan);
  const managed = managedOf(plan);
  const { document } = readDocument(answers.document);
  const namesOf = (own: boolean) => managed.filter(({ owner }) => (owner === 'aws') !== own).map(({ name }) => name);
  const jump = jumpPolicies(plan).map(policy => ({
    name: policy.name,
    resources: policy.document.Statement[0]?.Resource,
  }));
  const receivers = receiversOf(plan).map(({ kind, name }) => ({ kind, name }));
  const code = (value: unknown) => codeOf(value, partition);
  return `import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

/** The account that users sign in to. */
const BASE_ACCOUNT = '${account}';
const HOURS = ${Number(answers.hours)};
const CONDITIONS: iam.Conditions = ${code(conditions)};
const DENIALS: iam.Conditions[] = ${code(denials)};
const AWS_POLICIES: string[] = ${code(namesOf(false))};
const OWN_POLICIES: string[] = ${code(namesOf(true))};
const NAMED: string[] = ${code(named)};

/** Stack, account, and its roles. */
const MEMBERS: [stack: string, account: string, roles: { name: string; path: string }[]][] = ${code(stacksOf(plan))};

const JUMP_POLICIES: { name: string; resources: string[] }[] = ${code(jump)};
const RECEIVERS: { kind: string; name: string }[] = ${code(receivers)};
${document ? `\n${permissionsCode(code({ ...document, Statement: [fieldsOf(document).Statement].flat() }), policyName(answers.documentName, plan))}` : ''}
function trusted(): iam.PrincipalBase {
  if (NAMED.length === 0) return new iam.PrincipalWithConditions(new iam.AccountPrincipal(BASE_ACCOUNT), CONDITIONS);
  const principals = new iam.CompositePrincipal(...NAMED.map(arn => new iam.ArnPrincipal(arn)));
  return new iam.PrincipalWithConditions(principals, CONDITIONS);
}

const app = new cdk.App();

for (const [id, account, roles] of MEMBERS) {
  const stack = new cdk.Stack(app, id, { env: { account } });
  const managedPolicies: iam.IManagedPolicy[] = [
    ...AWS_POLICIES.map(name => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
    ...OWN_POLICIES.map(name => iam.ManagedPolicy.fromManagedPolicyName(stack, \`policy-\${name}\`, name)),${
      document ? '\n    permissions(stack, id.endsWith("-1")),' : ''
    }
  ];
  for (const { name, path } of roles) {
    const role = new iam.Role(stack, \`role-\${name}\`, {
      roleName: name,
      path,
      assumedBy: trusted(),${answers.description ? `\n      description: ${code(answers.description)},` : ''}
      maxSessionDuration: cdk.Duration.hours(HOURS),
      managedPolicies,
    });
    for (const conditions of DENIALS) {
      role.assumeRolePolicy?.addStatements(
        new iam.PolicyStatement({
          effect: iam.Effect.DENY,
          principals: [new iam.AccountPrincipal(BASE_ACCOUNT)],
          actions: ['sts:AssumeRole'],
          conditions,
        }),
      );
    }
  }
}

const jump = new cdk.Stack(app, '${stackName(plan)}', { env: { account: BASE_ACCOUNT } });

JUMP_POLICIES.forEach(({ name, resources }, index) => {
  const policy = new iam.ManagedPolicy(jump, \`SwitchPolicy\${index + 1}\`, {
    managedPolicyName: name,
    statements: [new iam.PolicyStatement({ effect: iam.Effect.ALLOW, actions: ['sts:AssumeRole'], resources })],
  });
  for (const { kind, name } of RECEIVERS) {
    const id = \`\${kind}-\${name}-\${index + 1}\`;
    if (kind === 'group') policy.attachToGroup(iam.Group.fromGroupName(jump, id, name));
    else if (kind === 'user') policy.attachToUser(iam.User.fromUserName(jump, id, name));
    else policy.attachToRole(iam.Role.fromRoleName(jump, id, name));
  }
});
`;
}

/** The policy of the pasted document is in the first stack of an account. */
function permissionsCode(document: string, name: string): string {
  return `const PERMISSIONS = ${document};

function permissions(stack: cdk.Stack, isFirst: boolean): iam.IManagedPolicy {
  if (!isFirst) return iam.ManagedPolicy.fromManagedPolicyName(stack, 'Permissions', '${name}');
  return new iam.ManagedPolicy(stack, 'Permissions', {
    managedPolicyName: '${name}',
    document: iam.PolicyDocument.fromJson(PERMISSIONS),
  });
}
`;
}

/** A stack of the same name would take the place of another set-up's: names of stacks differ as those of policies do, at their end. */
function stackName(plan: Plan): string {
  const words = policyName(plan.answers.jumpName, plan).split(/[^A-Za-z0-9]+/);
  const name = words.filter(word => word !== '').join('-');
  return name.slice(-90).replace(/^[^A-Za-z]+/, '') || 'switch-roles';
}

function stacksOf(plan: Plan): readonly unknown[] {
  const { members } = plan;
  return [...members].flatMap(([account, targets]) => {
    const roles = targets.map(({ role }) => nameAndPath(role.roleName));
    const count = Math.ceil(roles.length / ROLES_OF_STACK);
    return Array.from({ length: count }, (_, index) => [
      `${stackName(plan)}-${account}-${index + 1}`,
      account,
      roles.slice(index * ROLES_OF_STACK, (index + 1) * ROLES_OF_STACK),
    ]);
  });
}

/** A value as code: an ARN of the plan's partition takes the partition that it is deployed to. */
function codeOf(value: unknown, partition: string): string {
  return JSON.stringify(value, undefined, 2).replace(
    /(?<!\\)"arn:([a-z-]{3,15}):([^"\\`$]{1,1200})"(?!:)/g,
    (written, itsPartition: string, rest: string) =>
      itsPartition === partition ? `\`arn:\${cdk.Aws.PARTITION}:${rest}\`` : written,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
