import { readIndex } from '../core/config/config-index.ts';
import { baseKey } from '../core/history/base-key.ts';
import { recentRoles } from '../core/history/ledger.ts';
import { firstScreen as makeFirstScreen } from '../core/roles/first-screen.ts';
import { roleList } from '../core/roles/role-list.ts';
import { visibleRoles } from '../core/roles/visible-roles.ts';
import { configIndex, favourites, firstScreen, lastIdentity, ledger, settings } from '../platform/items.ts';
import { logFailure } from '../platform/log.ts';
import { readItems, watchItems, writeItem } from '../platform/stored-item.ts';

const SOURCES = { configIndex, favourites, lastIdentity, ledger, settings };

/** Makes the popup's first screen anew whenever something it was made of changes. */
export function keepFirstScreen(): void {
  watchItems(Object.values(SOURCES), () => {
    refresh().catch(error => logFailure('the first screen was not made anew', error));
  });
}

async function refresh(): Promise<void> {
  const from = await readItems(SOURCES);
  const profiles = readIndex(from.configIndex);
  const identity = from.lastIdentity;
  if (!profiles || !identity) return writeItem(firstScreen, undefined);
  const { roles } = visibleRoles(profiles, identity, from.settings);
  const recents = recentRoles(from.ledger, baseKey(identity), roles);
  await writeItem(firstScreen, makeFirstScreen(identity, roleList({ roles, favourites: from.favourites, recents })));
}
