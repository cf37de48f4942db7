import type { ConsoleHistory } from '../../core/history/console-history.ts';
import type { HistoryJar } from '../../core/history/history-jar.ts';
import type { DataOf } from '../../messages/asking.ts';
import { changeJar } from './change-jar.ts';
import { fillJar } from './fill-jar.ts';
import { inHistoryQueue } from './history-queue.ts';
import { type JarCookie, readJarCookie } from './jar-cookie.ts';
import { type JarIdentity, readJarIdentity } from './jar-identity.ts';
import { noteJar } from './note-jar.ts';
import { readHistory } from './read-histories.ts';

/** Makes the user's edit to the cookie as it is right now. */
export function writeHistory({ jar, before, after }: DataOf<'writeHistory'>): Promise<ConsoleHistory> {
  return changing(jar, (_, identity) => changeJar(jar, { identity, before, after }));
}

/** Fills the cookie from the ledger. */
export function restoreHistory({ jar }: { readonly jar: HistoryJar }): Promise<ConsoleHistory> {
  return changing(jar, (found, identity) => fillJar(jar, found, identity));
}

/** What is there goes into the ledger first: nothing that is written over is lost. */
function changing(
  jar: HistoryJar,
  change: (found: JarCookie, identity: JarIdentity) => Promise<void>,
): Promise<ConsoleHistory> {
  return inHistoryQueue(async () => {
    const found = await readJarCookie(jar);
    const identity = await readJarIdentity(jar, found);
    await noteJar(jar, { found, identity });
    await change(found, identity);
    return readHistory(jar);
  });
}
