import { listOf, type PolicyDocument } from './policy-document.ts';

/** Characters without white space: what IAM allows a trust policy and a managed policy (docs.aws.amazon.com, "IAM quotas"). */
const LONGEST = { trust: 2048, identity: 6144 };

const PRINCIPAL =
  /^(\*|\d{12}|arn:aws[a-z-]*:(iam::\d{12}:(root|(user|role)\/[^*?]+)|sts::\d{12}:assumed-role\/[^*?]+))$/;

/** Throws where IAM would not save this policy: its form, its size, a principal that is a group or has a wildcard. */
export function refusePolicy(given: unknown, kind: 'trust' | 'identity'): asserts given is PolicyDocument {
  const size = JSON.stringify(given).replace(/\s/g, '').length;
  if (size > LONGEST[kind]) throw new RangeError(`LimitExceeded: ${size} characters in a policy for ${kind}`);
  const { Version, Statement } = given as Partial<PolicyDocument>;
  if (Version !== '2012-10-17' || !Array.isArray(Statement)) throw new TypeError('MalformedPolicyDocument: its form');
  for (const statement of (given as PolicyDocument).Statement) {
    const { Principal, Effect, Action, NotAction, Resource, NotResource } = statement;
    if (!['Allow', 'Deny'].includes(Effect) || !(Action ?? NotAction)) {
      throw new TypeError('MalformedPolicyDocument: Effect or Action is missing');
    }
    const isTrust = Principal !== undefined && !(Resource ?? NotResource);
    if (isTrust !== (kind === 'trust')) throw new TypeError('MalformedPolicyDocument: Principal or Resource');
    const principals = Principal === '*' ? ['*'] : listOf(Principal?.AWS);
    const wrong = principals.find(each => !PRINCIPAL.test(each));
    if (wrong !== undefined) throw new TypeError(`MalformedPolicyDocument: Invalid principal in policy: ${wrong}`);
  }
}
