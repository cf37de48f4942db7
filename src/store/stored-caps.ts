import type { StoreMemories } from '../core/history/cookie-store-memory.ts';
import { lastOf, MOST } from '../core/limits.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { KnownSession } from '../core/roles/known-session.ts';
import type { SignInMarks } from '../core/switching/sign-in-mark.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';

/*
 * What is stored of the collections that pages and cookies feed: as much as there is room for (`MOST`). The ledger's is
 * `ledgerJson`.
 */

/** Those that have ended go first, then those not seen for the longest time. */
export function cappedSessions(sessions: readonly KnownSession[]): readonly KnownSession[] {
  const kept = new Set(
    lastOf(
      sessions.toSorted(
        (one, other) =>
          Number(one.endedAt === undefined) - Number(other.endedAt === undefined) || one.seenAt - other.seenAt,
      ),
      MOST.sessions,
    ),
  );
  return sessions.filter(session => kept.has(session));
}

/** As JSON, in which the order stays: those learned first go first. */
export function aliasesJson(aliases: AccountAliases): string {
  return JSON.stringify(Object.fromEntries(lastOf(Object.entries(aliases), MOST.accountAliases)));
}

/** As JSON, in which the order stays: those that have changed last are at the end. */
export function memoriesJson(memories: StoreMemories): string {
  return JSON.stringify(Object.fromEntries(lastOf(Object.entries(memories), MOST.cookieStores)));
}

/** The stores that have changed last. */
export function cappedMarks(marks: SignInMarks): SignInMarks {
  return Object.fromEntries(lastOf(Object.entries(marks), MOST.cookieStores));
}

export function cappedSwitches(records: readonly SwitchRecord[]): readonly SwitchRecord[] {
  return lastOf(records, MOST.switches);
}

/** In the user's order; the favorites added last go first. */
export function cappedFavorites(keys: readonly string[]): readonly string[] {
  return lastOf(keys.toReversed(), MOST.favorites).toReversed();
}

/** Without the sessions beside it where these are too many; not at all where it is too large by itself. */
export function cappedIdentity(identity: Identity | undefined): Identity | undefined {
  if (!identity) return undefined;
  const { sessions: _, ...alone } = identity;
  return [identity, alone].find(each => JSON.stringify(each).length <= MOST.lastIdentity);
}
