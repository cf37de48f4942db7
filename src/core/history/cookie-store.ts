import { isPartition, type Partition } from '../model/partition.ts';
import { fieldsOf } from './fields-of.ts';

/** A place where the browser keeps one history cookie: the console of one partition, in one container. */
export interface CookieStore {
  readonly partition: Partition;
  /** As the browser names its cookie stores. */
  readonly storeId: string;
}

export function cookieStoreKey({ partition, storeId }: CookieStore): string {
  return `${partition}@${storeId}`;
}

/** Reads a cookie store from storage or a message; `undefined` for anything else. */
export function parseCookieStore(value: unknown): CookieStore | undefined {
  const { partition, storeId } = fieldsOf(value);
  return isPartition(partition) && typeof storeId === 'string' ? { partition, storeId } : undefined;
}
