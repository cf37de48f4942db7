import { popupList } from '../core/history/popup-list.ts';
import { firstScreen as makeFirstScreen } from '../core/roles/first-screen.ts';
import { logFailure } from '../platform/log.ts';
import { readItem, readItems, watchItems } from '../platform/read-item.ts';
import { PROFILE_SOURCES, readStoredProfiles } from '../platform/stored-profiles.ts';
import { writeItem } from '../platform/write-item.ts';
import { firstScreen } from '../store/bounded-items.ts';
import { favorites, lastIdentity, ledger, settings } from '../store/list-items.ts';
import { createCoalescer } from './queues/coalesce.ts';

const SOURCES = { favorites, lastIdentity, ledger, settings };

/** Makes the popup's first screen again whenever one of its sources changes. */
export function keepFirstScreen(): void {
  // One after another: an older run may have read what has changed since, and must not write last.
  const inTurn = createCoalescer(refresh, () => undefined);
  const next = (): void => {
    inTurn('', undefined).catch(error => logFailure('the first screen was not made again', error));
  };
  watchItems([...Object.values(SOURCES), ...Object.values(PROFILE_SOURCES)], next);
  // A damaged first screen is made again, too.
  readItem(firstScreen).then(
    kept => kept ?? next(),
    error => logFailure('the first screen was not read', error),
  );
}

async function refresh(): Promise<void> {
  const from = await readItems(SOURCES);
  const profiles = await readStoredProfiles();
  const identity = from.lastIdentity;
  if (!profiles || !identity) return writeItem(firstScreen, undefined);
  const { sections } = popupList({ ...from, profiles, identity, showsHistory: true });
  await writeItem(firstScreen, makeFirstScreen(identity, sections));
}
