type OneOrMore = string | readonly string[];

/** Operator, then key, then the values of which one has to fit. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

/** One statement of a policy, as IAM reads it. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: { readonly AWS: OneOrMore };
  readonly Action: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly Condition?: Conditions;
}

/** A policy of IAM. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** The longest managed policy, in characters. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export const LONGEST_POLICY = 6144;

/** The longest trust policy, in characters; AWS raises it on request. Source: the same page. */
export const LONGEST_TRUST = 2048;

/** How many managed policies a role, user or group may have; AWS raises it on request. Source: the same page. */
export const MOST_POLICIES = 10;

/** The length of a policy as IAM counts it: in characters, without white space. */
export function lengthOf(document: unknown): number {
  return JSON.stringify(document).replace(/\s/g, '').length;
}

export function policyOf(statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** A list of one is written as that one. */
export function oneOrMore(values: readonly string[]): OneOrMore {
  return values.length === 1 ? (values[0] ?? '') : values;
}
