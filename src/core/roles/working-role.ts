import { permissionSetOf } from '../model/permission-set.ts';
import type { Identity } from './identity.ts';
import { rolesMaySwitch } from './session-mode.ts';

/**
 * The role that a page works as. In multi-session mode its session alone is enough, before the page has shown the base:
 * `Developer` of `Developer/alice`.
 */
export function workingRole({ mode, base, role }: Identity): Identity['role'] {
  const [roleName, session] = base.user?.split('/') ?? [];
  const isNamed = rolesMaySwitch(mode) && base.account !== undefined && roleName && session !== undefined;
  if (role || !isNamed) return role;
  return { account: base.account, roleName: permissionSetOf(roleName) ?? roleName };
}
