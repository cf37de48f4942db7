import { partitionOfConsoleUrl } from '../aws/hosts.ts';
import type { Profile } from '../core/config/profile.ts';
import { injectDiagnosis, injectMenu, injectOffer } from '../platform/content-scripts.ts';
import { accountAliases, favourites, firstScreen, lastIdentity, ledger, settings } from '../platform/list-items.ts';
import { answerPages } from '../platform/messages.ts';
import { openOptions } from '../platform/own-pages.ts';
import { readItems } from '../platform/stored-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { changeHandlers } from './change-handlers.ts';
import { diagnose } from './diagnose.ts';
import { findOffer } from './find-offer.ts';
import { noteHistory } from './history/note-history.ts';
import { PAGE_GUARDS } from './page-guards.ts';
import { readPage } from './read-page.ts';
import { readRoleLook } from './read-role-look.ts';
import { roleOfKey } from './role-of-key.ts';
import { isTextDamaged, rebuildIndex } from './save-config.ts';
import { notePage } from './sessions/note-page.ts';
import { signOutSession } from './sessions/sign-out-session.ts';
import { switches } from './switches.ts';

/** Answers the script in a console page: for its own tab, and with roles that the config has. */
export function answerMenu(): void {
  answerPages(
    PAGE_GUARDS,
    {
      loadMenu: (_, { tabId }) => injectMenu(tabId),
      readMenu: () => readItems({ accountAliases, favourites, firstScreen, lastIdentity, ledger, settings }),
      readProfiles,
      isTextDamaged,
      readPage: (_, { tabId }) => readPage({ tabId }),
      diagnose: (_, { tabId }) => diagnose({ tabId }),
      loadDiagnosis: (_, { tabId }) => injectDiagnosis(tabId),
      async switchRole({ key, ...how }, { tabId, url }) {
        return switches.switchRole({ tabId, role: await roleOfKey(key, partitionOfConsoleUrl(url)), ...how });
      },
      switchBack: (_, { tabId }) => switches.switchBack({ tabId }),
      signOutSession: ({ sessionId }, { tabId }) => signOutSession({ tabId, sessionId }),
      storeStar: changeHandlers.storeStar,
      storeShowAllRoles: changeHandlers.storeSettings,
      readRoleLook: (_, { tabId }) => readRoleLook({ tabId }),
      loadOffer: (_, { tabId }) => injectOffer(tabId),
      readOffer: findOffer,
      openOptions,
      async historySeen(seen, page) {
        await Promise.all([noteHistory({ ...page, ...seen }), notePage(page)]);
      },
    },
    url => partitionOfConsoleUrl(url) !== undefined,
  );
}

async function readProfiles(): Promise<readonly Profile[] | undefined> {
  const profiles = await readStoredProfiles();
  if (profiles) return profiles;
  await rebuildIndex();
  return readStoredProfiles();
}
