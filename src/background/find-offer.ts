import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import { unlistedRoles } from '../core/history/unlisted-roles.ts';
import { cleanName } from '../core/roles/clean-name.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import { findLinkedRole, type LinkedRole } from '../core/roles/linked-role.ts';
import { vanityHost } from '../core/roles/portal.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import type { RoleOffer } from '../core/switching/role-offer.ts';
import { ledger, settings } from '../platform/list-items.ts';
import type { AskingPage } from '../platform/messages.ts';
import { readItems } from '../platform/stored-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { readPage } from './read-page.ts';

/** What there is to offer to a page whose address asks for a role: only roles that the config or the history has. */
export async function findOffer(link: LinkedRole, { tabId, url }: AskingPage): Promise<RoleOffer> {
  const partition = partitionOfConsoleUrl(url) ?? 'aws';
  const stored = await readItems({ ledger, settings });
  const profiles = (await readStoredProfiles()) ?? [];
  const listed = toRoles(profiles, partition);
  const unlisted = Object.keys(stored.ledger).flatMap(base => unlistedRoles(stored.ledger, base, []));
  const role = findLinkedRole(listed, link, partition) ?? findLinkedRole(unlisted, link, partition);
  const { hideAccountIds } = stored.settings;
  if (!role)
    return { kind: 'unknown', name: cleanName(hideAccountIds ? link.roleName : `${link.account}/${link.roleName}`) };
  // A page that does not tell who it is may be somebody else.
  const page = await readPage({ tabId }).catch(() => undefined);
  if (page && findCurrentRole([role], page.identity)) return { kind: 'in-use' };
  const { key, name, account, roleName, color } = role;
  const host = vanityHost(role.portal);
  const detail = [...(host === undefined ? [] : [host]), ...(hideAccountIds ? [] : [account]), roleName].join(' · ');
  return { kind: 'role', key, name, detail, ...(color !== undefined && { color }) };
}
