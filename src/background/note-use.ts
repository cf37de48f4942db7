import { baseKey } from '../core/history/base-key.ts';
import { recordUse } from '../core/history/ledger.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { ledger } from '../platform/items.ts';
import { logFailure } from '../platform/log.ts';
import { readItem, writeItem } from '../platform/stored-item.ts';
import { completed } from './read-page.ts';

/** Switches of two tabs may end at once: each is noted on what the one before has written. */
let last: Promise<void> = Promise.resolve();

/** Notes in the ledger that somebody switched to a role just now. A ledger that can't be written stops no switch. */
export function noteUse(identity: Identity, role: Role): Promise<void> {
  last = last.then(() => write(identity, role)).catch(error => logFailure('a switch was not noted', error));
  return last;
}

async function write(identity: Identity, { partition, account, roleName, name, color }: Role): Promise<void> {
  const use = { partition, account, roleName, profile: name, ...(color !== undefined && { color }) };
  const base = baseKey(await completed(identity));
  await writeItem(ledger, recordUse(await readItem(ledger), base, use, Date.now()));
}
