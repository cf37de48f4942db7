import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { LONGEST } from '../../core/limits.ts';
import type { RoleHistory } from './role-history.ts';

/** Of name and value together. Browsers refuse a longer cookie (docs/console.md 1.5.5). */
export const MAX_COOKIE_BYTES = LONGEST.cookie;

/**
 * Writes the cookie's value so that the console's page decodes it correctly: URI-encoded JSON, with the names in it
 * encoded once more (docs/console.md 1.3). The fields of the base are written back exactly as they were read.
 */
export function encodeHistory({ entries, fields }: Pick<RoleHistory, 'entries' | 'fields'>): string {
  return encodeURIComponent(JSON.stringify({ bn: '', ba: '', ...fields, rl: entries.map(rawEntry) }));
}

/** Bytes of the cookie's name and value, of which there may be `MAX_COOKIE_BYTES`. */
export function historyBytes(name: string, history: Pick<RoleHistory, 'entries' | 'fields'>): number {
  return name.length + encodeHistory(history).length;
}

function rawEntry({ account, roleName, displayName = '', color = '', mfa, rest }: HistoryEntry): unknown {
  return { ...rest, a: account, r: roleName, d: encodeLabel(displayName), c: color, ...(mfa && { m: true }) };
}

/**
 * Encodes a name so that the console shows the same name. The page decodes `%`, drops a leading kind of session, and
 * turns numeric entities into characters, in this order. So text that looks like one of these is written as entities, and
 * so is half of a surrogate pair, which has no percent-encoding.
 */
function encodeLabel(name: string): string {
  const safe = name.replace(/&(?=#\d{1,5};)|\p{Cs}/gu, entity).replace(/^(?=assumed-role\/|federated-user\/)./, entity);
  return encodeURIComponent(safe);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
