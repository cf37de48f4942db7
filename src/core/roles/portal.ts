import type { Partition } from './partition.ts';

/** What a role of IAM Identity Center is opened by. */
export interface Portal {
  /** Address of the access portal, as the text has it. */
  readonly startUrl: string;
  readonly permissionSet: string;
}

/** The partition of an access portal, by its address; `undefined` where that is none. `aws` knows: see `partitionOfPortal`. */
export type PortalPartition = (startUrl: string) => Partition | undefined;

/** A portal out of a message or a storage; `undefined` for anything that is none. */
export function parsePortal(value: unknown): Portal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { startUrl, permissionSet } = value as Readonly<Record<string, unknown>>;
  return typeof startUrl === 'string' && typeof permissionSet === 'string' ? { startUrl, permissionSet } : undefined;
}
