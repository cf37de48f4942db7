import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import type { Profile } from '../core/config/profile.ts';
import type { Handlers } from '../messages/asking.ts';
import { injectDiagnosis, injectMenu, injectOffer } from '../platform/content-scripts.ts';
import { accountAliases, favourites, firstScreen, lastIdentity, ledger, settings } from '../platform/list-items.ts';
import { readItems } from '../platform/stored-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { diagnose } from './diagnose.ts';
import { findOffer } from './find-offer.ts';
import { noteHistory } from './history/note-history.ts';
import { readRoleLook } from './read-role-look.ts';
import { roleOfKey } from './role-of-key.ts';
import { rebuildIndex } from './save-config.ts';
import { notePage } from './sessions/note-page.ts';
import { switches } from './switches.ts';

/** What only the scripts of console pages ask. */
export const consoleHandlers = {
  async loadMenu({ tabId }) {
    await injectMenu(tabId);
    return tabId;
  },
  readMenu: () => readItems({ accountAliases, favourites, firstScreen, lastIdentity, ledger, settings }),
  readProfiles,
  async switchToKey({ tabId, url, key, ...how }) {
    return switches.switchRole({ tabId, role: await roleOfKey(key, partitionOfConsoleUrl(url)), ...how });
  },
  loadOffer: ({ tabId }) => injectOffer(tabId),
  readOffer: findOffer,
  readRoleLook,
  async historySeen(seen) {
    await Promise.all([noteHistory(seen), notePage(seen)]);
  },
  loadDiagnosis: ({ tabId }) => injectDiagnosis(tabId),
  diagnoseThisTab: diagnose,
} satisfies Partial<Handlers>;

async function readProfiles(): Promise<readonly Profile[] | undefined> {
  const profiles = await readStoredProfiles();
  if (profiles) return profiles;
  await rebuildIndex();
  return readStoredProfiles();
}
