import { permissionSetOf } from '../model/permission-set.ts';
import type { Identity } from './identity.ts';
import { rolesMaySwitch } from './session-mode.ts';

/**
 * The role that a page works as: in multi-session mode also the one that its session alone tells, before the page has
 * said who is behind it: `Developer` of `Developer/alice`.
 */
export function workingRole({ mode, base, role }: Identity): Identity['role'] {
  const [roleName, session] = base.user?.split('/') ?? [];
  const isTold = rolesMaySwitch(mode) && base.account !== undefined && roleName && session !== undefined;
  if (role || !isTold) return role;
  return { account: base.account, roleName: permissionSetOf(roleName) ?? roleName };
}
