import { fieldsOf, isFields } from './fields-of.ts';
import type { HistoryEntry } from './history-entry.ts';
import { type HistoryJar, jarKey, parseHistoryJar } from './history-jar.ts';
import { parseHistoryEntries } from './parse-history-entry.ts';

/** What Hatrack remembers of a jar: by it, a use is told from what merely stands there, and a lost cookie made anew. */
export interface JarMemory {
  readonly jar: HistoryJar;
  /** `baseKey` of who was signed in. */
  readonly base: string;
  /** As the cookie was last seen, or written by Hatrack. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, those of the base among them. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** ARN of whom the session worked as: to them the base in `fields` belongs. */
  readonly worker?: string;
  /** The value that Hatrack answered last by filling the cookie, and when, in ms since 1970. */
  readonly answered?: { readonly value: string; readonly at: number };
}

/** By `jarKey`. */
export type JarMemories = Readonly<Record<string, JarMemory>>;

/** The one that has changed last is at the end. */
export function withMemory(memories: JarMemories, memory: JarMemory): JarMemories {
  const { [jarKey(memory.jar)]: _, ...others } = memories;
  return { ...others, [jarKey(memory.jar)]: memory };
}

/** What was stored; jars that are none are left out. */
export function parseJarMemories(stored: unknown): JarMemories {
  const memories = Object.values(fieldsOf(stored)).flatMap(value => parseJarMemory(value) ?? []);
  return Object.fromEntries(memories.map(memory => [jarKey(memory.jar), memory]));
}

function parseJarMemory(value: unknown): JarMemory | undefined {
  const { jar: storedJar, base, entries, fields, worker, answered } = fieldsOf(value);
  const answer = fieldsOf(answered);
  const jar = parseHistoryJar(storedJar);
  if (!jar || typeof base !== 'string') return undefined;
  return {
    jar,
    base,
    entries: parseHistoryEntries(entries),
    ...(isFields(fields) && { fields }),
    ...(typeof worker === 'string' && { worker }),
    ...(typeof answer.value === 'string' &&
      typeof answer.at === 'number' && { answered: { value: answer.value, at: answer.at } }),
  };
}
