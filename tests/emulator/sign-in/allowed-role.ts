import { type Asking, askForRole } from '../iam/ask-for-role.ts';
import type { EmulatorState } from '../state.ts';
import { findAccount, findRole } from '../world/directory.ts';
import type { SessionRole } from './sessions.ts';
import type { SwitchFields } from './switch-request.ts';

/** The role, or why this identity may not have it. */
export function allowedRole(
  { account, roleName }: SwitchFields,
  who: Asking,
  state: EmulatorState,
): SessionRole | string {
  if (who.user.kind === 'root' && !who.role) return 'root-user';
  const target = findAccount(state.world, account);
  if (!target) return 'unknown-account';
  const role = findRole(target, roleName);
  if (!role) return 'unknown-role';
  const decision = askForRole(target, role, who, state);
  if (decision === 'allowed') return { account: target, name: role.name };
  return askForRole(target, role, { ...who, mfa: true }, state) === 'allowed' ? 'mfa' : decision;
}
