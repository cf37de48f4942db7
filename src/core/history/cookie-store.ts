import { type Guard, oneOf, record, text } from '../guards.ts';
import { PARTITIONS, type Partition } from '../model/partition.ts';

/** A place where the browser keeps one history cookie: the console of one partition, in one container. */
export interface CookieStore {
  readonly partition: Partition;
  /** The browser's id of the cookie store. */
  readonly storeId: string;
}

export function cookieStoreKey({ partition, storeId }: CookieStore): string {
  return `${partition}@${storeId}`;
}

/** Reads a cookie store from storage or a message; `undefined` for anything else. */
export const parseCookieStore: Guard<CookieStore> = record({ partition: oneOf(PARTITIONS), storeId: text });
