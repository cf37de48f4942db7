import { isPartition, type Partition } from '../roles/partition.ts';
import { fieldsOf } from './fields-of.ts';

/** A place where the browser keeps one history cookie: a partition's console in one cookie store (container). */
export interface HistoryJar {
  readonly partition: Partition;
  /** As the browser names its cookie stores. */
  readonly storeId: string;
}

export function jarKey({ partition, storeId }: HistoryJar): string {
  return `${partition}@${storeId}`;
}

/** A jar from outside (storage, a message); `undefined` for anything that is none. */
export function parseHistoryJar(value: unknown): HistoryJar | undefined {
  const { partition, storeId } = fieldsOf(value);
  return isPartition(partition) && typeof storeId === 'string' ? { partition, storeId } : undefined;
}
