import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { allow, JUMP_SAMPLES, planOf, TRUST_SAMPLES, user } from './article.fixture.ts';
import { canonical } from './canonical.fixture.ts';
import { jumpPolicies } from './jump-policies.ts';
import type { Statement } from './policy-document.ts';
import { trustPolicy } from './trust-policy.ts';

describe("the article's samples", () => {
  it.each(TRUST_SAMPLES)('of trust: %s', (_, answers, Statement) => {
    expect(canonical(trustPolicy(planOf(answers)))).toEqual(canonical({ Statement }));
  });

  it.each(JUMP_SAMPLES)('of what the jump account allows: %s', (_, answers, role) => {
    const policies = jumpPolicies(planOf({ roles: ['xxxx-prod'], ...answers }));
    const sample = {
      Action: ['sts:AssumeRole'],
      Resource: [`arn:aws:iam::111111111111:role/${role}`],
      Effect: 'Allow',
    };
    expect(policies.map(({ document }) => canonical(document))).toEqual([canonical({ Statement: [sample] })]);
  });
});

describe('a trust policy', () => {
  it.each<[Answers['mfa'], readonly Statement[]]>([
    ['always', [allow({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })]],
    ['deny', [allow(), { ...allow({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }), Effect: 'Deny' }]],
  ])('asks for MFA in the form %s', (mfa, statements) => {
    expect(trustPolicy(planOf({ mfa })).Statement).toEqual(statements);
  });

  it('names users and roles with their paths, as one list', () => {
    const principals = ['staff/alice', 'role/team/Ops', 'arn:aws:iam::999999999999:user/bob'];
    expect(trustPolicy(planOf({ trust: 'named', principals, mfa: 'no' })).Statement).toEqual([
      allow(undefined, [user('staff/alice'), 'arn:aws:iam::999999999999:role/team/Ops', user('bob')]),
    ]);
  });

  it('names a permission set by a pattern, and asks its users for no MFA', () => {
    const text = `[corp]
sso_start_url = https://d-0123456789.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 999999999999
sso_role_name = Jump
[dev]
role_arn = arn:aws-cn:iam::111111111111:role/developerAdmin
source_profile = corp
`;
    expect(trustPolicy(planOf({}, { text, base: 'corp' })).Statement).toEqual([
      allow(
        { ArnLike: { 'aws:PrincipalArn': 'arn:aws-cn:iam::999999999999:role/portal/Jump_*' } },
        'arn:aws-cn:iam::999999999999:root',
      ),
    ]);
  });
});

describe('the policies of the jump account', () => {
  const text = [
    '[xxxx]\naws_account_id = 999999999999\n',
    ...Array.from({ length: 400 }, (_, index) => section(index)),
  ].join('');

  it('are several where one would be too long, and allow each role once', () => {
    const policies = jumpPolicies(planOf({}, { text }));
    expect(policies.map(({ name }) => name).slice(0, 2)).toEqual([
      '@jobpolicy-allow-switch-xxxx-1',
      '@jobpolicy-allow-switch-xxxx-2',
    ]);
    expect(Math.max(...policies.map(({ document }) => JSON.stringify(document).length))).toBeLessThanOrEqual(6144);
    const arns = policies.flatMap(({ document }) => document.Statement.flatMap(({ Resource }) => Resource));
    expect(new Set(arns).size).toBe(400);
  });
});

function section(index: number): string {
  const account = 100_000_000_000 + Math.floor(index / 3);
  return `[r${index}]\nrole_arn = arn:aws:iam::${account}:role/team/role-${index}\nsource_profile = xxxx\n`;
}
