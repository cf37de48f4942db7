import { historyBytes } from '../../aws/history-cookie/encode-history.ts';
import { FILL_BUDGET, fillHistory } from '../../core/history/fill-history.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { ledger } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems } from '../../platform/stored-item.ts';
import { changeJar } from './change-jar.ts';
import { type JarCookie, readJarCookie } from './jar-cookie.ts';
import { type JarIdentity, readJarIdentity } from './jar-identity.ts';

/** ms within which the same value, put back by somebody, is not answered again. */
const PEACE = 5000;

/** Fills a jar's cookie from the ledger. For use in the history queue, after `noteJar`. Throws what the browser throws. */
export async function fillJar(jar: HistoryJar, found: JarCookie, identity: JarIdentity): Promise<void> {
  const stored = await readItems({ jarMemories, ledger });
  const memory = stored.jarMemories[jarKey(jar)];
  const base = identity.base ?? memory?.base;
  const known = (base === undefined ? undefined : stored.ledger[base]) ?? [];
  const { name, fields = memory?.fields } = found;
  const inPartition = known.filter(({ partition }) => partition === jar.partition);
  const after = fillHistory(inPartition, identity.role, FILL_BUDGET, entries =>
    historyBytes(name, { entries, ...(fields && { fields }) }),
  );
  if (after.length === 0 || JSON.stringify(after) === JSON.stringify(found.entries)) return;
  const more = { answered: { value: found.cookie?.value ?? '', at: Date.now() } };
  await changeJar(jar, { identity, before: found.entries, after, more });
}

/** Keeps a jar filled, as the user has set it: one answer to one change, and peace with another program that disagrees. */
export async function keepJarFilled(jar: HistoryJar): Promise<void> {
  const found = await readJarCookie(jar);
  const { answered } = (await readItem(jarMemories))[jarKey(jar)] ?? {};
  const isAnswered = answered?.value === (found.cookie?.value ?? '') && Date.now() - answered.at < PEACE;
  if (isAnswered || found.isOdd) return;
  try {
    await fillJar(jar, found, await readJarIdentity(jar, found));
  } catch (error) {
    logFailure("the console's history was not filled", error);
  }
}
