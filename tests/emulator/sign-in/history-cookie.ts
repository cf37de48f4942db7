import type { EmulatorState } from '../state.ts';
import type { VariantValues } from '../variants.ts';

/** One remembered role, as in the cookie; `d` is still encoded. */
interface HistoryEntry {
  readonly a: string;
  readonly r: string;
  readonly d: string;
  readonly c: string;
}

interface History {
  readonly bn: string;
  readonly ba: string;
  readonly rl: readonly HistoryEntry[];
}

export interface SwitchedRole {
  readonly account: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly color: string;
}

type Base = { readonly user: string; readonly account: string } | undefined;

export const HISTORY_COOKIE = 'noflush_awsc-roleInfo';
const LIFETIME = 'Max-Age=31536000';

/** The history with this role once and in front, and with the base of the switch (docs/console.md 1.4, 1.5.3). */
export function rememberRole(cookie: string | undefined, role: SwitchedRole, base: Base, state: EmulatorState): string {
  const variants = state.variants();
  const entry: HistoryEntry = {
    a: role.account,
    r: role.roleName,
    d: encodeName(role.displayName, variants['history-names']),
    c: role.color,
  };
  const others = decode(cookie).rl.filter(({ a, r }) => a !== entry.a || r !== entry.r);
  const rl = [entry, ...others];
  return setCookie(base, variants['history-length'] === 'five' ? rl.slice(0, 5) : rl, state);
}

/** The history with another base, or without one; no cookie if there was none. */
export function renameBase(cookie: string | undefined, base: Base, state: EmulatorState): string[] {
  return cookie === undefined ? [] : [setCookie(base, decode(cookie).rl, state)];
}

/** `Set-Cookie` lines of a page, for the history as the variant wants it. */
export function shownHistory(cookie: string | undefined, state: EmulatorState): string[] {
  const how = state.variants()['history-cookie'];
  if (cookie === undefined || how === 'readable') return [];
  if (how === 'http-only') return [`${HISTORY_COOKIE}=${cookie}; ${scope(state)}; ${LIFETIME}; HttpOnly`];
  return how === 'absent' ? [`${HISTORY_COOKIE}=; ${scope(state)}; Max-Age=0`] : renameBase(cookie, undefined, state);
}

function setCookie(base: Base, rl: readonly HistoryEntry[], state: EmulatorState): string {
  const history: History = {
    bn: encodeURIComponent(base?.user ?? ''),
    ba: encodeURIComponent(base?.account ?? ''),
    rl,
  };
  return `${HISTORY_COOKIE}=${urlEncode(JSON.stringify(history))}; ${scope(state)}; ${LIFETIME}`;
}

function scope({ partition }: EmulatorState): string {
  return `Domain=.${partition.cookies}; Path=/; Secure`;
}

/** Encodes as Java's `URLEncoder` does: a space becomes `+`. */
function urlEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

function encodeName(name: string, how: VariantValues['history-names']): string {
  if (how === 'plain') return name;
  const ascii = [...name].map(letter => (letter > '~' ? `&#${letter.codePointAt(0)};` : letter)).join('');
  return encodeURIComponent(how === 'entities' ? ascii : name);
}

/** Reads what a tool may have written. What cannot be read is no history. */
function decode(cookie: string | undefined): History {
  try {
    const value: unknown = JSON.parse(decodeURIComponent((cookie ?? '').replaceAll('+', '%20')));
    const { rl } = value as { rl?: unknown };
    return { bn: '', ba: '', rl: Array.isArray(rl) ? rl.filter(isEntry) : [] };
  } catch {
    return { bn: '', ba: '', rl: [] };
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  const { a, r } = (value ?? {}) as Partial<Record<keyof HistoryEntry, unknown>>;
  return typeof a === 'string' && typeof r === 'string';
}
