import { portalKey } from '../../core/history/base-key.ts';
import type { ClearedHistory, HistoryClearing } from '../../core/history/console-history.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import { withMemory } from '../../core/history/jar-memory.ts';
import type { Ledger } from '../../core/history/ledger.ts';
import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { ledger } from '../../platform/bounded-items.ts';
import { readItem } from '../../platform/stored-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { changeJar } from './change-jar.ts';
import { inHistoryQueue } from './history-queue.ts';
import { readJarCookie, removeJarCookie, writeJarCookie } from './jar-cookie.ts';
import { readJarIdentity } from './jar-identity.ts';
import { noteJar } from './note-jar.ts';
import { readHistories, readHistory } from './read-histories.ts';

/** Clears what the console remembers, what Hatrack remembers, or both. */
export async function clearHistory({ jar, cookie, ledger: isOfLedger }: HistoryClearing): Promise<ClearedHistory> {
  const histories = jar ? [await readHistory(jar)] : await readHistories();
  return inHistoryQueue(async () => {
    const cookies: ClearedHistory['cookies'][number][] = [];
    for (const history of cookie ? histories : []) cookies.push(await clearCookie(history.jar));
    const bases = histories.flatMap(({ base }) => base ?? []);
    const cleared = isOfLedger ? await clearLedger(jar && [...bases, portalKey(jar.partition)]) : {};
    return { cookies: cookies.filter(({ entries }) => entries.length > 0), ledger: cleared };
  });
}

/** Puts back what was cleared, behind what has come since. */
export function undoClear({ cookies, ledger: cleared }: ClearedHistory): Promise<void> {
  return inHistoryQueue(async () => {
    for (const { jar, entries } of cookies) {
      const found = await readJarCookie(jar);
      const identity = await readJarIdentity(jar, found);
      await noteJar(jar, { found, identity });
      await changeJar(jar, { identity, before: [], after: entries });
    }
    const now = await readItem(ledger);
    const restored = Object.entries(cleared).map(([base, entries]) => [
      base,
      withLedgerEdit(now[base] ?? [], [], entries),
    ]);
    if (restored.length > 0) await writeItem(ledger, { ...now, ...Object.fromEntries(restored) });
  });
}

async function clearCookie(jar: HistoryJar): Promise<ClearedHistory['cookies'][number]> {
  const found = await readJarCookie(jar);
  await noteJar(jar, { found, identity: await readJarIdentity(jar, found) });
  const { entries, fields, baseUser } = found;
  // While switched, the console knows by it that it is, and from whom (docs/console.md 1.4).
  if (baseUser !== undefined && fields) await writeJarCookie(jar, found, { entries: [], fields });
  else await removeJarCookie(jar, found);
  const memories = await readItem(jarMemories);
  const memory = memories[jarKey(jar)];
  if (memory) await writeItem(jarMemories, withMemory(memories, { ...memory, entries: [] }));
  return { jar, entries };
}

async function clearLedger(bases: readonly string[] | undefined): Promise<Ledger> {
  const now = Object.entries(await readItem(ledger));
  const isCleared = ([base]: readonly [string, unknown]): boolean => bases?.includes(base) ?? true;
  await writeItem(ledger, Object.fromEntries(now.filter(each => !isCleared(each))));
  return Object.fromEntries(now.filter(isCleared));
}
