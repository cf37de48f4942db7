import { baseKey, portalKey } from '../../core/history/base-key.ts';
import { recordUse, type Use } from '../../core/history/ledger.ts';
import { withBaseJoined } from '../../core/history/with-base-joined.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { Role } from '../../core/roles/role.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { ledger } from '../../store/bounded-items.ts';
import { completed, learnAccount } from '../page/note-identity.ts';
import { inHistoryQueue } from './history-queue.ts';

/**
 * Notes a switch to a role in the ledger. If the ledger cannot be written, the switch still counts.
 * @param since when the switch began, in ms since 1970: the ledger may have it from the console's history already
 */
export function noteUse(identity: Identity, role: Role, since: number): Promise<void> {
  return inHistoryQueue(() => write(identity, role, since)).catch(error => logFailure('a switch was not noted', error));
}

/** Notes that a role of an access portal was opened, for any identity: see `portalKey`. */
export function noteOpened(role: Role): Promise<void> {
  const write = async (): Promise<void> =>
    writeItem(ledger, recordUse(await readItem(ledger), portalKey(role.partition), useOf(role), Date.now()));
  return inHistoryQueue(write).catch(error => logFailure('the use of a portal role was not noted', error));
}

async function write(identity: Identity, role: Role, since: number): Promise<void> {
  await learnAccount(identity);
  const who = await completed(identity);
  const known = withBaseJoined(await readItem(ledger), who);
  await writeItem(ledger, recordUse(known, baseKey(who), useOf(role), Date.now(), since));
}

function useOf({ partition, account, roleName, name, color, portal }: Role): Use {
  return {
    ...{ partition, account, roleName, profile: name },
    ...(color !== undefined && { color }),
    ...(portal && { portal }),
  };
}
