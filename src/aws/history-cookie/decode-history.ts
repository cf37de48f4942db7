import { isRecord } from '../../core/guards.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { LONGEST, upTo } from '../../core/limits.ts';
import { decodeJson, decodeLabel, decodeName } from '../values/decode-text.ts';
import { textOf } from '../values/read-fields.ts';
import type { RoleHistory } from './role-history.ts';

/**
 * Reads the value of the history cookie in all its forms: from the server (`+`, names encoded twice), from an editor
 * (encoded once or not at all), with numeric entities or a stray `%`. Leaves out entries without account or role.
 * `undefined` if it is no JSON object. Sources: docs/console.md 1.3, 1.4.
 */
export function decodeHistory(value: string): RoleHistory | undefined {
  const json = decodeJson(value);
  if (!isRecord(json)) return undefined;
  const { rl, ...fields } = json;
  return historyOf(Array.isArray(rl) ? rl.flatMap(readEntry) : [], fields);
}

/** A history from its entries and the cookie's other fields, which name the base. Sources: docs/console.md 1.3, 1.4. */
export function historyOf(entries: readonly HistoryEntry[], fields: Readonly<Record<string, unknown>>): RoleHistory {
  const baseUser = upTo(LONGEST.name, decodeLabel(encodedOf(fields, 'bn')));
  const baseAccount = upTo(LONGEST.alias, decodeName(encodedOf(fields, 'ba')));
  return {
    ...(baseUser && { baseUser }),
    ...(baseAccount && { baseAccount }),
    entries,
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function readEntry(value: unknown): HistoryEntry[] {
  if (!isRecord(value)) return [];
  const { a: _a, r: _r, d: _d, c: _c, m, ...rest } = value;
  const account = textOf(value, 'a', LONGEST.alias);
  const roleName = textOf(value, 'r', LONGEST.roleName);
  if (account === undefined || roleName === undefined) return [];
  const displayName = upTo(LONGEST.name, decodeLabel(encodedOf(value, 'd')));
  const color = textOf(value, 'c') ?? '';
  return [
    {
      account,
      roleName,
      ...(displayName && { displayName }),
      ...(/^[0-9a-f]{6}$/i.test(color) && { color: color.toLowerCase() }),
      ...(m ? { mfa: true } : {}),
      ...(Object.keys(rest).length > 0 && { rest }),
    },
  ];
}

/** An encoded name is several times as long. */
function encodedOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  return textOf(fields, name, LONGEST.cookie) ?? '';
}
