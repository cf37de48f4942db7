import { withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { readItem } from '../../platform/read-item.ts';
import { accountAliases } from '../../store/list-items.ts';

/** Adds the account's number or alias if the page leaves it out and another page has shown it. */
export async function withStoredAccount(identity: Identity): Promise<Identity> {
  return withKnownAccount(identity, await readItem(accountAliases));
}
