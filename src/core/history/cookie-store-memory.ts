import { type Guard, number, object, record, text } from '../guards.ts';
import { type CookieStore, cookieStoreKey, parseCookieStore } from './cookie-store.ts';
import { fieldsOf } from './fields-of.ts';
import type { HistoryEntry } from './history-entry.ts';
import { parseHistoryEntries } from './parse-history-entry.ts';

/** What Hatrack remembers of a cookie store. It shows which entries were used since, and brings back a lost cookie. */
export interface StoreMemory {
  readonly cookieStore: CookieStore;
  /** `baseKey` of who was signed in. */
  readonly base: string;
  /** As the cookie was last seen, or written by Hatrack. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, those of the base among them. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** ARN of the identity that the session worked as. The base in `fields` belongs to it. */
  readonly principalArn?: string;
  /** The value that Hatrack answered last by filling the cookie, and when, in ms since 1970. */
  readonly answered?: { readonly value: string; readonly at: number };
}

/** By `cookieStoreKey`. */
export type StoreMemories = Readonly<Record<string, StoreMemory>>;

/** The one that has changed last is at the end. */
export function withMemory(memories: StoreMemories, memory: StoreMemory): StoreMemories {
  const { [cookieStoreKey(memory.cookieStore)]: _, ...others } = memories;
  return { ...others, [cookieStoreKey(memory.cookieStore)]: memory };
}

const parseStoreMemory: Guard<StoreMemory> = record(
  { cookieStore: parseCookieStore, base: text, entries: parseHistoryEntries },
  { fields: object, principalArn: text, answered: record({ value: text, at: number }) },
);

/** Reads what was stored, without what is no memory of a cookie store. */
export function parseStoreMemories(stored: unknown): StoreMemories {
  const memories = Object.values(fieldsOf(stored)).flatMap(value => parseStoreMemory(value) ?? []);
  return Object.fromEntries(memories.map(memory => [cookieStoreKey(memory.cookieStore), memory]));
}
