import { isSame } from '../is-same.ts';

/** One entry of the console's role history. */
export interface HistoryEntry {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. */
  readonly roleName: string;
  readonly displayName?: string;
  /** `rrggbb`, lower case; absent if the console shows no color for the entry. */
  readonly color?: string;
  readonly mfa?: boolean;
  /** Fields that Hatrack does not know. They are written back unchanged. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** `account:roleName`: the same for every entry of one role in one history. */
export function entryKey({ account, roleName }: Pick<HistoryEntry, 'account' | 'roleName'>): string {
  return `${account.toLowerCase()}:${roleName}`;
}

/** Whether two entries of one role look the same. */
export function isSameEntry(one: HistoryEntry, other: HistoryEntry | undefined): boolean {
  return (
    one.displayName === other?.displayName &&
    one.color === other?.color &&
    one.mfa === other?.mfa &&
    isSame(one.rest, other?.rest)
  );
}
