import type { Plan } from './plan.ts';
import { type Conditions, oneOrMore, type PolicyDocument, policyOf, type Statement } from './policy-document.ts';
import { accountArn, readPrincipal } from './principals.ts';

/** Who may switch to a role, and under which conditions, before it becomes a policy or code that makes one. */
export interface Trust {
  /** ARNs of users and roles; empty for the whole account. */
  readonly named: readonly string[];
  /** Of the Allow. */
  readonly conditions: Conditions;
  /** One for each Deny, which is for the whole account. */
  readonly denials: readonly Conditions[];
}

/**
 * The trust of all roles of a plan. A permission set of an access portal is named by a pattern: the end of its role's name
 * changes if it is assigned again. Source:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function trustOf({ partition, account, base, answers, addresses }: Plan): Trust {
  const { trust, principals, mfa, ranges, rangeForm } = answers;
  const named = trust === 'named' ? principals.flatMap(each => readPrincipal(each, partition, account)?.arn ?? []) : [];
  const patterns = base.portal && named.length === 0 ? addresses.portalRoles(base.portal) : [];
  const arns = patterns.map(name => `${accountArn(partition, account)}role/${name}`);
  const ofRanges = { 'aws:SourceIp': oneOrMore(ranges) };
  const withMfa = (value: string) => ({ 'aws:MultiFactorAuthPresent': value });
  return {
    named,
    conditions: {
      ...(mfa === 'if-exists' && { BoolIfExists: withMfa('true') }),
      ...(mfa === 'always' && { Bool: withMfa('true') }),
      ...(ranges.length > 0 && rangeForm === 'condition' && { IpAddress: ofRanges }),
      ...(arns.length > 0 && { ArnLike: { 'aws:PrincipalArn': oneOrMore(arns) } }),
    },
    denials: [
      ...(mfa === 'deny' ? [{ BoolIfExists: withMfa('false') }] : []),
      ...(ranges.length > 0 && rangeForm === 'deny' ? [{ NotIpAddress: ofRanges }] : []),
    ],
  };
}

/** The trust policy of each role of a plan. */
export function trustPolicy(plan: Plan): PolicyDocument {
  const { named, conditions, denials } = trustOf(plan);
  const whole = `${accountArn(plan.partition, plan.account)}root`;
  const statement = (Effect: Statement['Effect'], AWS: string | readonly string[], Condition: Conditions) => ({
    Effect,
    Principal: { AWS },
    Action: 'sts:AssumeRole',
    ...(Object.keys(Condition).length > 0 && { Condition }),
  });
  return policyOf([
    statement('Allow', named.length === 0 ? whole : oneOrMore(named), conditions),
    ...denials.map(each => statement('Deny', whole, each)),
  ]);
}
