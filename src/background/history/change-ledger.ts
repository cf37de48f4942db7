import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import type { DataOf } from '../../messages/asking.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { ledger } from '../../store/bounded-items.ts';
import { inHistoryQueue } from './history-queue.ts';
import { fillHistories } from './keep-histories-filled.ts';

/** Makes the user's edit to the ledger as it is right now; the console's own history follows, where it is kept filled. */
export async function changeLedger({ base, before, after }: DataOf<'changeLedger'>): Promise<void> {
  await inHistoryQueue(async () => {
    const now = await readItem(ledger);
    await writeItem(ledger, { ...now, [base]: withLedgerEdit(now[base] ?? [], before, after) });
  });
  fillHistories(base).catch(error => logFailure("the console's histories were not filled", error));
}
