import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import { baseLook } from '../core/roles/base-look.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import { type RoleLook, roleLook } from '../core/roles/role-look.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { workingRole } from '../core/roles/working-role.ts';
import { openTabs } from '../platform/content-scripts.ts';
import { askContent } from '../platform/messages.ts';
import { watchItems } from '../platform/read-item.ts';
import { PROFILE_SOURCES, readStoredProfiles } from '../platform/stored-profiles.ts';
import { readOnceNamed } from './page/read-once-named.ts';
import { readPageEarly } from './page/read-page.ts';

/**
 * How a console page should show the role that it works as, once the page shows the role, or the base if it has a
 * color; `undefined` for neither. Throws if the tab shows no readable console page.
 */
export async function readRoleLook({ tabId }: { readonly tabId: number }): Promise<RoleLook | undefined> {
  const page = await readPageEarly(tabId);
  if (!page) throw new Error('the tab is no readable console page');
  const { identity } = await readOnceNamed(tabId, page);
  const profiles = (await readStoredProfiles()) ?? [];
  const roles = toRoles(profiles, identity.partition);
  const role = workingRole(identity);
  const current = findCurrentRole(roles, identity) ?? (role && findCurrentRole(roles, { ...identity, role }));
  if (role || current) return roleLook(role, current);
  const base = baseLook(profiles, identity);
  return base?.color === undefined ? undefined : roleLook(undefined, base);
}

/** Lets open console pages ask for it again when the config has changed. */
export function keepRoleLooks(): void {
  watchItems(Object.values(PROFILE_SOURCES), async () => {
    // A tab without Hatrack's script shows no role.
    for (const tabId of await openTabs(CONSOLE_MATCHES)) askContent(tabId, 'showRole').catch(() => undefined);
  });
}
