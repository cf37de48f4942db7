import { fieldsOf, isRecord } from '../guards.ts';
import { isAccountNumber } from '../model/account-number.ts';
import { isPartition, type Partition } from '../model/partition.ts';
import { cleanName } from '../roles/clean-name.ts';

/** An account of an organization that users can sign in to. */
export interface OrganizationAccount {
  /** 12 digits */
  readonly id: string;
  /** Its name without invisible characters; its number if it has no name. */
  readonly name: string;
  readonly partition: Partition;
  /** True for the management account of the organization. */
  readonly isManagement: boolean;
}

export interface AccountList {
  /** In the order of the list, each once. */
  readonly accounts: readonly OrganizationAccount[];
  /** Names of accounts that are closed, closing, or not open yet. */
  readonly closed: readonly string[];
  /** Entries without a number of 12 digits. */
  readonly unreadable: number;
  /** True if the list says that more accounts follow (`NextToken`). */
  readonly isPartial: boolean;
}

/**
 * Reads what `aws organizations list-accounts --output json` prints: one document, several pages one after the other or
 * in a list, or only the accounts, as `--query Accounts` gives them. `undefined` if it has no account.
 * `State` takes the place of `Status`, which AWS retires.
 * Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export function readAccountList(documents: readonly unknown[]): AccountList | undefined {
  const pages = documents.flatMap(pagesOf);
  const entries = pages.flatMap(({ entries }) => entries);
  if (entries.length === 0) return undefined;
  const byId = new Map<string, OrganizationAccount>();
  const closed: string[] = [];
  let unreadable = 0;
  for (const entry of entries) {
    const account = readAccount(entry);
    if (!account) unreadable++;
    else if (!isOpen(entry)) closed.push(account.name);
    else if (!byId.has(account.id)) byId.set(account.id, account);
  }
  if (byId.size === 0 && closed.length === 0) return undefined;
  return { accounts: [...byId.values()], closed, unreadable, isPartial: pages.at(-1)?.isPartial ?? false };
}

interface Page {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly isPartial: boolean;
}

function pagesOf(value: unknown): readonly Page[] {
  if (Array.isArray(value)) {
    const entries = value.filter(isRecord).filter(entry => !Array.isArray(entry.Accounts));
    const pages = value.filter(entry => Array.isArray(fieldsOf(entry).Accounts)).flatMap(pagesOf);
    return entries.some(({ Id }) => Id !== undefined) ? [{ entries, isPartial: false }, ...pages] : pages;
  }
  const { Accounts, NextToken } = fieldsOf(value);
  if (!Array.isArray(Accounts)) return [];
  return [{ entries: Accounts.map(fieldsOf), isPartial: typeof NextToken === 'string' && NextToken !== '' }];
}

function readAccount({ Id, Name, Arn }: Readonly<Record<string, unknown>>): OrganizationAccount | undefined {
  if (typeof Id !== 'string' || !isAccountNumber(Id)) return undefined;
  const [, partition, , , owner] = typeof Arn === 'string' ? Arn.split(':', 5) : [];
  return {
    id: Id,
    name: (typeof Name === 'string' && cleanName(Name)) || Id,
    partition: isPartition(partition) ? partition : 'aws',
    isManagement: owner === Id,
  };
}

function isOpen({ State, Status }: Readonly<Record<string, unknown>>): boolean {
  const state = State ?? Status;
  return state === undefined || state === 'ACTIVE';
}
