import { MOST } from '../limits.ts';
import { byLastUse, type Ledger, type LedgerEntry } from './ledger.ts';

/**
 * The ledger as JSON, with as many entries as fit. What the user did in Hatrack is dropped last, because a page can
 * write any role into the console's history. Of the rest, the entry that was used longest ago is dropped first,
 * whatever its base.
 */
export function ledgerJson(ledger: Ledger): string {
  const json = JSON.stringify(ledger);
  const isSmall = Object.values(ledger).every(entries => entries.length <= MOST.ledgerEntries);
  if (isSmall && json.length <= MOST.ledger && Object.keys(ledger).length <= MOST.ledgerIdentities) return json;
  return JSON.stringify(capped(ledger));
}

function capped(ledger: Ledger): Ledger {
  const identities = Object.entries(ledger)
    .map(([base, entries]) => ({ base, entries: entries.toSorted(worthMost).slice(0, MOST.ledgerEntries) }))
    .filter(({ entries }) => entries.length > 0)
    .sort(({ entries: [one] }, { entries: [other] }) => (one && other ? worthMost(one, other) : 0))
    .slice(0, MOST.ledgerIdentities);
  const all = identities.flatMap(({ base, entries }) => entries.map(entry => ({ base, entry })));
  let room = MOST.ledger - JSON.stringify(identities.map(({ base }) => ({ [base]: [] }))).length;
  const kept = new Map<string, LedgerEntry[]>();
  for (const { base, entry } of all.sort((one, other) => worthMost(one.entry, other.entry))) {
    const size = JSON.stringify(entry).length + 1;
    if (size > room) continue;
    room -= size;
    const entries = kept.get(base);
    if (entries) entries.push(entry);
    else kept.set(base, [entry]);
  }
  return Object.fromEntries([...kept].map(([base, entries]) => [base, byLastUse(entries)]));
}

function worthMost(one: LedgerEntry, other: LedgerEntry): number {
  return Number(isOfPerson(other)) - Number(isOfPerson(one)) || other.lastUsed - one.lastUsed;
}

/** Whether the user chose the role in Hatrack, or pinned it there. */
function isOfPerson({ profile, pinned, portal }: LedgerEntry): boolean {
  return profile !== undefined || pinned === true || portal !== undefined;
}
