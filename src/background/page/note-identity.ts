import { learnAlias, withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { readItem } from '../../platform/read-item.ts';
import { accountAliases, lastIdentity } from '../../store/bounded-items.ts';
import { changeItem } from '../queues/change-item.ts';

/** Remembers who a console page was, for the next first screen, and gives it back with what is known of the account. */
export async function noteIdentity(read: Identity): Promise<Identity> {
  const identity = await completed(read);
  await learnAccount(read);
  await changeItem(lastIdentity, () => identity);
  return identity;
}

/** Fills in the account's number or alias where the page leaves it out, as far as it is known. Changes nothing. */
export async function completed(identity: Identity): Promise<Identity> {
  return withKnownAccount(identity, await readItem(accountAliases));
}

/** Learns which account an alias belongs to, where the page says both. Writes nothing that is known already. */
export async function learnAccount(identity: Identity): Promise<void> {
  await changeItem(accountAliases, known => learnAlias(known, identity));
}
