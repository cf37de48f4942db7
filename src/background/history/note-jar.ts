import { decodeHistory } from '../../aws/history-cookie/decode-history.ts';
import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import { type JarMemory, withMemory } from '../../core/history/jar-memory.ts';
import { mergeSeen } from '../../core/history/merge-seen.ts';
import { withBaseJoined } from '../../core/history/with-base-joined.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { ledger } from '../../platform/bounded-items.ts';
import { readItem } from '../../platform/stored-item.ts';
import { assign, writeItems } from '../../platform/write-item.ts';
import type { JarCookie } from './jar-cookie.ts';
import type { JarIdentity } from './jar-identity.ts';

interface Sight {
  readonly found: JarCookie;
  readonly identity: JarIdentity;
  /** What a page saw in the cookie, though it may be gone from there by now. */
  readonly flashed?: readonly string[];
}

/**
 * Takes what a jar's cookie shows into the ledger, and remembers it. For use in the history queue.
 * @returns whether there was anything new
 */
export async function noteJar(jar: HistoryJar, { found, identity, flashed = [] }: Sight): Promise<boolean> {
  const memories = await readItem(jarMemories);
  const memory = memories[jarKey(jar)];
  const base = identity.base ?? memory?.base;
  if (base === undefined || found.isOdd) return false;
  const strangers = strangersIn(flashed, [...found.entries, ...(memory?.entries ?? [])]);
  const remembered = remember(memory, { jar, base, found, identity });
  if (strangers.length === 0 && JSON.stringify(remembered) === JSON.stringify(memory)) return false;

  const stored = await readItem(ledger);
  const before = identity.who ? withBaseJoined(stored, identity.who) : stored;
  const { partition } = jar;
  const now = Date.now();
  const merged = mergeSeen(
    mergeSeen(before, { base, partition, now: strangers }, now),
    { base, partition, now: found.entries, ...(memory && { before: memory.entries }) },
    now,
  );
  await writeItems(
    assign(jarMemories, withMemory(memories, remembered)),
    merged === stored ? {} : assign(ledger, merged),
  );
  return true;
}

/** What is to be known of a jar later. Its base goes with whom the session works as; both outlive the cookie. */
function remember(
  memory: JarMemory | undefined,
  { jar, base, found, identity }: Sight & { readonly jar: HistoryJar; readonly base: string },
): JarMemory {
  const { cookie, entries, fields } = found;
  const whose = cookie ? { fields, worker: identity.worker } : { fields: memory?.fields, worker: memory?.worker };
  const answered = memory?.answered;
  return {
    ...{ jar, base, entries },
    ...(whose.fields && { fields: whose.fields }),
    ...(whose.worker !== undefined && { worker: whose.worker }),
    ...(answered && { answered }),
  };
}

/** Entries of raw values that are not among those known, those of the last value first. */
function strangersIn(values: readonly string[], known: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const keys = new Set(known.map(entryKey));
  const seen = values.toReversed().flatMap(value => decodeHistory(value)?.entries ?? []);
  const strangers = new Map(seen.toReversed().map(entry => [entryKey(entry), entry]));
  return [...strangers.values()].toReversed().filter(entry => !keys.has(entryKey(entry)));
}
