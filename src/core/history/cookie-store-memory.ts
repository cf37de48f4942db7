import { fieldsOf, type Guard, number, object, record, text } from '../guards.ts';
import { type CookieStore, cookieStoreKey, parseCookieStore } from './cookie-store.ts';
import type { HistoryEntry } from './history-entry.ts';
import { parseHistoryEntries } from './parse-history-entry.ts';

/** What Hatrack remembers of a cookie store. It shows which entries were used since then, and restores a cookie. */
export interface StoreMemory {
  readonly cookieStore: CookieStore;
  /** `baseKey` of the identity that was signed in. */
  readonly base: string;
  /** The cookie's entries when it was last seen, or as Hatrack wrote them. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, among them those of the base. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** ARN of the identity that the session worked as. The base in `fields` belongs to it. */
  readonly principalArn?: string;
  /** The cookie value after which Hatrack last filled the cookie, and when, in ms since 1970. */
  readonly answered?: { readonly value: string; readonly at: number };
}

/** By `cookieStoreKey`. */
export type StoreMemories = Readonly<Record<string, StoreMemory>>;

/** The memory that has changed last is at the end. */
export function withMemory(memories: StoreMemories, memory: StoreMemory): StoreMemories {
  const { [cookieStoreKey(memory.cookieStore)]: _, ...others } = memories;
  return { ...others, [cookieStoreKey(memory.cookieStore)]: memory };
}

const parseStoreMemory: Guard<StoreMemory> = record(
  { cookieStore: parseCookieStore, base: text, entries: parseHistoryEntries },
  { fields: object, principalArn: text, answered: record({ value: text, at: number }) },
);

/** Reads stored memories. Leaves out values that are no memory of a cookie store. */
export function parseStoreMemories(stored: unknown): StoreMemories {
  const memories = Object.values(fieldsOf(stored)).flatMap(value => parseStoreMemory(value) ?? []);
  return Object.fromEntries(memories.map(memory => [cookieStoreKey(memory.cookieStore), memory]));
}
