import { partitionOfConsoleUrl } from '../aws/hosts/hosts.ts';
import { findCurrentRole } from '../core/roles/current-role.ts';
import { offerRole, type RoleOffer } from '../core/switching/role-offer.ts';
import type { DataOf } from '../messages/asking.ts';
import { readItems } from '../platform/read-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { accountAliases, ledger } from '../store/list-items.ts';
import { readTab } from './sessions/look.ts';

/** What Hatrack can offer to a page whose address asks for a role: only roles that the config or the history has. */
export async function findOffer({ tabId, url, ...link }: DataOf<'readOffer'>): Promise<RoleOffer> {
  const stored = await readItems({ accountAliases, ledger });
  const profiles = (await readStoredProfiles()) ?? [];
  const offer = offerRole(link, partitionOfConsoleUrl(url) ?? 'aws', { ...stored, profiles });
  if (offer.kind === 'unknown') return offer;
  // A page that does not show who it works as may work as any identity.
  const tab = await readTab(tabId).catch(() => undefined);
  return tab && findCurrentRole([offer.role], tab.identity) ? { kind: 'in-use' } : offer;
}
