import { isSame } from '../is-same.ts';
import { addressKey } from '../roles/role-key.ts';
import { byLastUse, type LedgerEntry } from './ledger.ts';

/**
 * Applies the user's edit to the ledger as it is now: a role that was used since then stays, with that use.
 * @param before the entries that the user saw, or those that the edit is about
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

/** An entry with the look of one and the uses of the other. */
function withUses(look: LedgerEntry, { firstUsed, lastUsed, count }: LedgerEntry): LedgerEntry {
  return { ...look, firstUsed, lastUsed, count };
}

function isSameLook(one: LedgerEntry, other: LedgerEntry): boolean {
  const [look, otherLook] = [one, other].map(({ displayName, color, profile, pinned, mfa, rest }) => {
    return { displayName, color, profile, pinned, mfa, rest };
  });
  return isSame(look, otherLook);
}
