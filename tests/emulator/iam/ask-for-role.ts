import type { EmulatorState } from '../state.ts';
import type { Account, Role, User } from '../world/types.ts';
import { type Decision, decide } from './decide.ts';
import type { PolicyDocument } from './policy-document.ts';

/** Who asks for a role. */
export interface Asking {
  readonly user: User;
  readonly mfa: boolean;
  /** The role that they work as, which counts in multi-session mode (docs/console.md 3.3.6). */
  readonly role?: { readonly account: { readonly id: string }; readonly name: string };
}

/** The policy of everybody who was given none by a test. */
const MAY_ASSUME_ALL: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }],
};

/** Of the console's servers, which no company has among its own addresses. */
const CONSOLE_ADDRESS = '192.0.2.200';

/** Decides by policies whether `who` may have a role of this account. */
export function askForRole(account: Account, role: Role, who: Asking, state: EmulatorState): Decision {
  const partition = state.partition.id;
  const roleArn = `arn:${partition}:iam::${account.id}:role/${role.name}`;
  const principal = principalOf(who);
  const home = who.role?.account.id ?? who.user.account;
  const principalArn = `arn:${partition}:iam::${home}:${principal}`;
  const isUser = principal.startsWith('user/');
  const variants = state.variants();
  const context = new Map([
    ['aws:principalarn', principalArn],
    ['aws:principalaccount', home],
    ['aws:sourceip', variants['sts-address'] === 'console' ? CONSOLE_ADDRESS : variants['browser-address']],
    // Sessions of roles and of portal users have no MFA of AWS's.
    ['aws:multifactorauthpresent', String(who.mfa && isUser)],
    ['sts:rolesessionname', who.user.name],
    ...(isUser ? [['aws:username', who.user.name] as const] : []),
  ]);
  const sessionArn = `arn:${partition}:sts::${home}:assumed-role/${principal.replace(/^.*\//, '')}/${who.user.name}`;
  return decide(
    { roleArn, principalArn, context, ...(!isUser && { sessionArn }) },
    state.policies.trustOf(roleArn) ?? role.trust,
    state.policies.attachedTo(principalArn) ?? [MAY_ASSUME_ALL],
  );
}

/** The end of the ARN by which policies name the user or role. */
function principalOf({ user: { name, federatedRole }, role }: Asking): string {
  if (role) return `role/${role.name}`;
  if (!federatedRole) return `user/${name}`;
  return federatedRole.startsWith('AWSReservedSSO_')
    ? `role/aws-reserved/sso.amazonaws.com/${federatedRole}`
    : `role/${federatedRole}`;
}
