import { isSame } from '../is-same.ts';
import { addressKey } from '../roles/role-key.ts';
import { byLastUse, type LedgerEntry } from './ledger.ts';

/**
 * The user's edit of the ledger, made to the ledger as it is by now: a role used in between stays, with that use.
 * @param before the entries that the user saw, or those of them that the edit is about
 * @param after what the user wants in their place
 */
export function withLedgerEdit(
  now: readonly LedgerEntry[],
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const [seen, wanted] = [before, after].map(entries => new Map(entries.map(entry => [addressKey(entry), entry])));
  const present = new Set(now.map(addressKey));
  const kept = now.flatMap(entry => {
    const key = addressKey(entry);
    const [was, shall] = [seen?.get(key), wanted?.get(key)];
    if (shall) return withUses(was && isSameLook(was, shall) ? entry : shall, entry);
    return was && entry.lastUsed <= was.lastUsed ? [] : entry;
  });
  return byLastUse([...kept, ...after.filter(entry => !present.has(addressKey(entry)))]);
}

/** How an entry looks, with how it was used by another's count. */
function withUses(look: LedgerEntry, { firstUsed, lastUsed, count }: LedgerEntry): LedgerEntry {
  return { ...look, firstUsed, lastUsed, count };
}

function isSameLook(one: LedgerEntry, other: LedgerEntry): boolean {
  const [look, otherLook] = [one, other].map(({ displayName, color, profile, pinned, mfa, rest }) => {
    return { displayName, color, profile, pinned, mfa, rest };
  });
  return isSame(look, otherLook);
}
