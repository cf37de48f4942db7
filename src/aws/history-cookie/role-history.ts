import type { HistoryEntry } from '../../core/history/history-entry.ts';

/** The console's cookie of recent roles (docs/console.md 1.4). */
export interface RoleHistory {
  /** Who signed in; while switched the console takes the base from here. */
  readonly baseUser?: string;
  /** 12 digits, or an alias. */
  readonly baseAccount?: string;
  /** The most recent first. */
  readonly entries: readonly HistoryEntry[];
  /** All fields of the cookie except the entries, including those of the base. They are written back unchanged. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The console shows this many entries, and looks for the current role's label among these only (docs/console.md 1.5.2). */
export const SHOWN_ENTRIES = 5;
