import type { EmulatorState } from '../state.ts';
import { findAccount, findRole } from '../world/directory.ts';
import { type Asking, mayAssume } from '../world/trust.ts';
import type { SessionRole } from './sessions.ts';
import type { SwitchFields } from './switch-request.ts';

/** The role, or why this identity may not have it. */
export function allowedRole(
  { account, roleName }: SwitchFields,
  who: Asking,
  { world, partition }: EmulatorState,
): SessionRole | string {
  if (who.user.kind === 'root' && !who.role) return 'root-user';
  const target = findAccount(world, account);
  if (!target) return 'unknown-account';
  const role = findRole(target, roleName);
  if (!role) return 'unknown-role';
  if (mayAssume(role, who, partition.id)) return { account: target, name: role.name };
  return mayAssume(role, { ...who, mfa: true }, partition.id) ? 'mfa' : 'trust';
}
