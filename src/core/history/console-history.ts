import type { CookieStore } from './cookie-store.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { Ledger } from './ledger.ts';

/** The console's history in one cookie store, as it is now. */
export interface ConsoleHistory {
  readonly cookieStore: CookieStore;
  /** `baseKey` of who is signed in there, or was when it was last seen. */
  readonly base?: string;
  /** As the cookie has them, the newest first; none where there is no cookie. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, of which the base's are some: they count for its bytes. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** False where there is no cookie: cleaned up, expired. */
  readonly isThere: boolean;
  /** The browser does not let Hatrack look whether there is one: access is withheld. */
  readonly isUnread?: true;
  /** The cookie's name: the one found, else the one that it would be written by. */
  readonly name: string;
  /** Of name and value together; the browser takes 4,096. */
  readonly bytes: number;
}

export interface HistoryClearing {
  /** Left out for all of them. */
  readonly cookieStore?: CookieStore;
  /** What the console itself remembers. While switched it keeps its base: the console would not know it is switched. */
  readonly cookie: boolean;
  /** What Hatrack remembers; of one cookie store: of who is signed in there. */
  readonly ledger: boolean;
}

/** What was cleared. */
export interface ClearedHistory {
  readonly cookies: readonly { readonly cookieStore: CookieStore; readonly entries: readonly HistoryEntry[] }[];
  readonly ledger: Ledger;
}
