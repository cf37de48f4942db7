import type { HistoryEntry } from '../../core/history/history-entry.ts';

/** The console's cookie of recent roles (docs/console.md 1.4). */
export interface RoleHistory {
  /** Who signed in; while switched the console takes the base from here. */
  readonly baseUser?: string;
  /** 12 digits, or an alias. */
  readonly baseAccount?: string;
  /** The most recent first. */
  readonly entries: readonly HistoryEntry[];
  /** All fields but the entries as they stand in the cookie, those of the base among them: they are what is written back. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** How many entries the console shows, and looks through for the current role's label (docs/console.md 1.5). */
export const SHOWN_ENTRIES = 5;
