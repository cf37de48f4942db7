/** A text of a policy that is one value or a list of them. */
export type OneOrMore = string | readonly string[];

/** Operator, then key, then the values that the request's value is compared with. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  /** Of a trust policy only. */
  readonly Principal?: '*' | Readonly<Record<string, OneOrMore>>;
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  /** Of an identity policy only. */
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: Conditions;
}

/** An IAM policy in JSON: the trust policy of a role, or a policy of a user or role. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export function listOf(given: OneOrMore | undefined): readonly string[] {
  return typeof given === 'string' ? [given] : (given ?? []);
}
