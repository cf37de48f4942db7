import { fillVariables, meetsConditions, type RequestContext } from './conditions.ts';
import { listOf, type PolicyDocument, type Statement } from './policy-document.ts';
import { isLike } from './wildcards.ts';

/** A request for `sts:AssumeRole`, as AWS sees it. */
export interface AssumeRequest {
  /** The role that is asked for. */
  readonly roleArn: string;
  /** The user or role that asks, with its path, and the ARN of its session where it is a role. */
  readonly principalArn: string;
  readonly sessionArn?: string;
  readonly context: RequestContext;
}

/** Allowed, or which side refuses: the role's trust policy, or the policies of the user or role that asks. */
export type Decision = 'allowed' | 'trust' | 'permission';

const ACTION = 'sts:AssumeRole';

/**
 * Decides by the rules of IAM (docs.aws.amazon.com, "Policy evaluation logic" and "Cross-account policy evaluation"): a Deny on
 * either side refuses. Across accounts both sides must allow it. Within one account a trust policy that names the user or role
 * itself is enough; one that names the account leaves it to the policies there.
 */
export function decide(request: AssumeRequest, trust: PolicyDocument, policies: readonly PolicyDocument[]): Decision {
  const fromTrust = trust.Statement.filter(
    statement => principalMatch(statement, request) && applies(statement, request),
  );
  const fromPolicies = policies
    .flatMap(({ Statement }) => Statement)
    .filter(statement => namesResource(statement, request) && applies(statement, request));
  if (!fromTrust.some(isAllow) || !fromTrust.every(isAllow)) return 'trust';
  if (!fromPolicies.every(isAllow)) return 'permission';
  const isHome = accountOf(request.roleArn) === accountOf(request.principalArn);
  const isNamed = fromTrust.some(statement => principalMatch(statement, request) === 'itself');
  return fromPolicies.some(isAllow) || (isHome && isNamed) ? 'allowed' : 'permission';
}

export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

function isAllow({ Effect }: Statement): boolean {
  return Effect === 'Allow';
}

function applies({ Action, NotAction, Condition }: Statement, { context }: AssumeRequest): boolean {
  const names = (actions: readonly string[]) =>
    actions.some(action => isLike(ACTION.toLowerCase(), action.toLowerCase()));
  const isAction = NotAction ? !names(listOf(NotAction)) : names(listOf(Action));
  return isAction && meetsConditions(Condition, context);
}

function namesResource({ Resource, NotResource }: Statement, { roleArn, context }: AssumeRequest): boolean {
  const names = (resources: readonly string[]) =>
    resources.some(resource => {
      const filled = fillVariables(resource, context);
      return filled !== undefined && isLike(roleArn, filled);
    });
  return NotResource ? !names(listOf(NotResource)) : names(listOf(Resource));
}

/** How a statement of a trust policy names who asks: by the account, or the user, role or session itself. */
function principalMatch({ Principal }: Statement, request: AssumeRequest): 'account' | 'itself' | undefined {
  const { principalArn, sessionArn } = request;
  const account = accountOf(principalArn);
  const named = Principal === '*' ? ['*'] : listOf(Principal?.AWS);
  if (named.some(each => each === principalArn || each === sessionArn)) return 'itself';
  const root = `${principalArn.split(':').slice(0, 5).join(':')}:root`;
  return named.some(each => each === '*' || each === account || each === root) ? 'account' : undefined;
}
