import { decodeJson, decodeName } from './decode-text.ts';
import { isRecord, textOf } from './read-fields.ts';

/** One entry of the console's role history. */
export interface HistoryEntry {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. */
  readonly roleName: string;
  readonly displayName?: string;
  /** `rrggbb`, lower case; absent where the console takes the entry's for none. */
  readonly color?: string;
  readonly mfa?: boolean;
  /** Fields that Hatrack does not know, to be written back as they are. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** The console's cookie of recent roles (console.md 1.4). */
export interface RoleHistory {
  /** Who signed in; while switched the console takes the base from here. */
  readonly baseUser?: string;
  /** 12 digits, or an alias. */
  readonly baseAccount?: string;
  /** The most recent first. */
  readonly entries: readonly HistoryEntry[];
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** How many entries the console shows, and looks through for the current role's label (console.md 1.5). */
export const SHOWN_ENTRIES = 5;

/**
 * Reads the value of the history cookie, however it was written: by the server (`+`, names encoded twice), by an
 * editor (once, or not at all), with numeric entities or a stray `%`. Entries without account or role are left out.
 * `undefined` where it is no JSON object. Sources: console.md 1.3, 1.4.
 */
export function decodeHistory(value: string): RoleHistory | undefined {
  const fields = decodeJson(value);
  if (!isRecord(fields)) return undefined;
  const { bn, ba, rl, ...rest } = fields;
  const baseUser = textOf(fields, 'bn');
  const baseAccount = textOf(fields, 'ba');
  return {
    ...(baseUser !== undefined && { baseUser: withoutKind(decodeName(baseUser)) }),
    ...(baseAccount !== undefined && { baseAccount: decodeName(baseAccount) }),
    entries: Array.isArray(rl) ? rl.flatMap(readEntry) : [],
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}

function readEntry(value: unknown): HistoryEntry[] {
  if (!isRecord(value)) return [];
  const { a, r, d, c, m, ...rest } = value;
  const account = textOf(value, 'a');
  const roleName = textOf(value, 'r');
  if (account === undefined || roleName === undefined) return [];
  const displayName = decodeName(textOf(value, 'd') ?? '');
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

/** `assumed-role/Admin/alice` is shown as `Admin/alice` (console.md 1.3). */
function withoutKind(user: string): string {
  return user.replace(/^(federated-user|assumed-role)\//, '');
}
