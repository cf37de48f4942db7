import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import { type Answers, defaultAnswers } from './answers.ts';
import { ADDRESSES } from './article.fixture.ts';
import { type Plan, planRoles } from './plan.ts';
import { trustPolicy } from './trust-policy.ts';

const PORTAL_BASE = `[corp]
sso_start_url = https://d-0123456789.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 999999999999
sso_role_name = Jump
[dev]
role_arn = arn:aws:iam::111111111111:role/developerAdmin
source_profile = corp
`;

function planOf(text: string, base: string, changes: Partial<Answers> = {}): Plan {
  const config = parseConfig(text);
  const found = config.profiles.find(({ name }) => name === base);
  const { plan, issues } = planRoles(config, base, { ...defaultAnswers(found), ...changes }, ADDRESSES);
  if (!plan) throw new Error(JSON.stringify(issues));
  return plan;
}

describe('the trust policy of a base that people enter through a portal', () => {
  it('names the permission set by a pattern, and asks for no MFA', () => {
    expect(trustPolicy(planOf(PORTAL_BASE, 'corp')).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::999999999999:root' },
        Action: 'sts:AssumeRole',
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::999999999999:role/portal/Jump_*' } },
      },
    ]);
  });
});
