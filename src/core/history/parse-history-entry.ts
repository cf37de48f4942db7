import { fieldsOf, isName, isRecord } from '../guards.ts';
import type { HistoryEntry } from './history-entry.ts';

/** Reads a list of entries from storage or a message. Leaves out values that are no entry. */
export function parseHistoryEntries(value: unknown): readonly HistoryEntry[] {
  return Array.isArray(value) ? value.flatMap(entry => parseHistoryEntry(entry) ?? []) : [];
}

function parseHistoryEntry(value: unknown): HistoryEntry | undefined {
  const { account, roleName, displayName, color, mfa, rest } = fieldsOf(value);
  if (!isName(account) || !isName(roleName)) return undefined;
  return {
    account,
    roleName,
    ...(isName(displayName) && { displayName }),
    ...(typeof color === 'string' && /^[0-9a-f]{6}$/.test(color) && { color }),
    ...(mfa === true && { mfa }),
    ...(isRecord(rest) && { rest }),
  };
}
