import { withoutBase } from '../../aws/history-cookie/without-base.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import { type JarMemory, withMemory } from '../../core/history/jar-memory.ts';
import { usedSince } from '../../core/history/used-since.ts';
import { withEdit } from '../../core/history/with-edit.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { readItem } from '../../platform/stored-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { type JarCookie, readJarCookie, writeJarCookie } from './jar-cookie.ts';
import type { JarIdentity } from './jar-identity.ts';

interface Change {
  readonly identity: JarIdentity;
  /** What the change was made from. */
  readonly before: readonly HistoryEntry[];
  readonly after: readonly HistoryEntry[];
  /** Of what is remembered besides. */
  readonly more?: Pick<JarMemory, 'answered'>;
}

/**
 * Writes a change to a jar's cookie as it is right now, and remembers it, so that it is not taken for a use. For use in
 * the history queue, after `noteJar`. Throws where it does not fit; nothing is written then.
 */
export async function changeJar(jar: HistoryJar, { identity, before, after, more }: Change): Promise<void> {
  const memories = await readItem(jarMemories);
  const memory = memories[jarKey(jar)];
  const found = await readJarCookie(jar);
  const entries = withEdit(found.entries, before, after);
  const fields = fieldsToWrite(found, memory, identity);
  await writeJarCookie(jar, found, { entries, ...(fields && { fields }) });
  const base = identity.base ?? memory?.base;
  if (base === undefined) return;
  // What came in since it was noted is to be noted yet.
  const unseen = new Set(memory ? usedSince(memory.entries, found.entries) : []);
  const seen = entries.filter(entry => !unseen.has(entry));
  await writeItem(jarMemories, withMemory(memories, { ...memory, jar, base, entries: seen, ...more }));
}

/** The fields of the cookie that is there; of one that is gone those it had, its base only for whom it was the base of. */
function fieldsToWrite({ fields }: JarCookie, memory: JarMemory | undefined, { worker }: JarIdentity) {
  if (fields || !memory?.fields) return fields;
  return worker !== undefined && worker === memory.worker ? memory.fields : withoutBase(memory.fields);
}
