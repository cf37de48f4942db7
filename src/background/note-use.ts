import { baseKey } from '../core/history/base-key.ts';
import { recordUse } from '../core/history/ledger.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import { ledger } from '../platform/items.ts';
import { readItem, writeItem } from '../platform/stored-item.ts';

/** Notes in the ledger that somebody switched to a role just now. */
export async function noteUse(identity: Identity, { partition, account, roleName, name, color }: Role): Promise<void> {
  const use = { partition, account, roleName, profile: name, ...(color !== undefined && { color }) };
  await writeItem(ledger, recordUse(await readItem(ledger), baseKey(identity), use, Date.now()));
}
