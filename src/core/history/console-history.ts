import type { LearnedChoices } from '../roles/learned-choices.ts';
import type { CookieStore } from './cookie-store.ts';
import type { HistoryEntry } from './history-entry.ts';
import type { Ledger } from './ledger.ts';

/** The console's history in one cookie store, as it is now. */
export interface ConsoleHistory {
  readonly cookieStore: CookieStore;
  /** `baseKey` of the identity that is signed in there, or was signed in when it was last seen. */
  readonly base?: string;
  /** The cookie's entries, the newest first; empty if there is no cookie. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, among them those of the base: they take some of its bytes. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** False if there is no cookie: it was cleaned up, or expired. */
  readonly isThere: boolean;
  /** The browser withholds access, so Hatrack cannot see whether there is a cookie. */
  readonly isUnread?: true;
  /** The cookie's name; without a cookie, the name that it would get. */
  readonly name: string;
  /** Bytes of name and value together; the browser allows 4,096. */
  readonly bytes: number;
}

export interface HistoryClearing {
  /** Without it, all cookie stores. */
  readonly cookieStore?: CookieStore;
  /**
   * Whether to clear what the console itself remembers. While switched, the console keeps its base: without it, it
   * would not know that it is switched.
   */
  readonly cookie: boolean;
  /** Whether to clear what Hatrack remembers; for one cookie store only the roles of its present identity. */
  readonly ledger: boolean;
}

/** What was cleared. */
export interface ClearedHistory {
  readonly cookies: readonly { readonly cookieStore: CookieStore; readonly entries: readonly HistoryEntry[] }[];
  readonly ledger: Ledger;
  /** What the search had learned; it goes with the ledger, whoever's that is. */
  readonly learned?: LearnedChoices;
}
