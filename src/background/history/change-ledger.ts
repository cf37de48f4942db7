import { baseKey, portalKey } from '../../core/history/base-key.ts';
import { recordUse, type Use } from '../../core/history/ledger.ts';
import { withBaseJoined } from '../../core/history/with-base-joined.ts';
import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import { withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { Role } from '../../core/roles/role.ts';
import type { DataOf } from '../../messages/asking.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { accountAliases, ledger } from '../../store/bounded-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { fillHistories } from './fill-history.ts';

/** Makes the user's edit to the ledger as it is right now; the console's own history follows, where it is kept filled. */
export async function changeLedger({ base, before, after }: DataOf<'changeLedger'>): Promise<void> {
  await changeItem(ledger, now => ({ ...now, [base]: withLedgerEdit(now[base] ?? [], before, after) }));
  fillHistories(base).catch(error => logFailure("the console's histories were not filled", error));
}

/**
 * Notes a switch to a role in the ledger. If the ledger cannot be written, the switch still counts.
 * @param since when the switch began, in ms since 1970: the ledger may have it from the console's history already
 */
export async function noteUse(identity: Identity, role: Role, since: number): Promise<void> {
  try {
    const who = withKnownAccount(identity, await readItem(accountAliases));
    await changeItem(ledger, now => recordUse(withBaseJoined(now, who), baseKey(who), useOf(role), Date.now(), since));
  } catch (error) {
    logFailure('a switch was not noted', error);
  }
}

/** Notes that a role of an access portal was opened, for any identity: see `portalKey`. */
export async function noteOpened(role: Role): Promise<void> {
  await changeItem(ledger, now => recordUse(now, portalKey(role.partition), useOf(role), Date.now())).catch(error =>
    logFailure('the use of a portal role was not noted', error),
  );
}

function useOf({ partition, account, roleName, name, color, portal }: Role): Use {
  return {
    ...{ partition, account, roleName, profile: name },
    ...(color !== undefined && { color }),
    ...(portal && { portal }),
  };
}
