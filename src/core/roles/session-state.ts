/** The signs that show whether a session is alive. */
export interface SessionSigns {
  /** True if AWS has said that the session is over, and no later page has shown it. */
  readonly hasEnd: boolean;
  /** The session's cookie, which exists while the session is signed in; `unknown` if no cookie was ever seen. */
  readonly cookie: 'there' | 'gone' | 'unknown';
  /** The session's pages. `ended`: all pages that answer say that they are signed out. `none`: no page answers. */
  readonly pages: 'open' | 'ended' | 'none';
}

/** `unsure`: the session was open when it was last seen, and nothing shows whether it still is. */
export type SessionState = 'open' | 'ended' | 'unsure';

/**
 * Whether a session is alive, from what Hatrack can see without asking AWS. An earlier sighting is no sign of life. A
 * cookie beside a page that is signed out belongs to a later session of the same identity, or was left behind.
 */
export function sessionState({ hasEnd, cookie, pages }: SessionSigns): SessionState {
  if (hasEnd || cookie === 'gone') return 'ended';
  if (pages === 'ended') return cookie === 'there' ? 'unsure' : 'ended';
  return cookie === 'there' || pages === 'open' ? 'open' : 'unsure';
}

/**
 * What AWS answered when a page of a session asked for its credentials. `outdated`: the page belongs to an earlier
 * session of the same identity. `unloaded`: the browser has unloaded the page. `silent`: the page did not ask, or got
 * no clear answer.
 */
export type PageAnswer = 'alive' | 'outdated' | 'ended' | 'unloaded' | 'silent';

const BEST_FIRST: readonly PageAnswer[] = ['alive', 'outdated', 'ended', 'unloaded', 'silent'];

/** The page of a session whose answer decides: one that is alive shows that the session is alive. */
export function decidingPage<Page extends { readonly answer: PageAnswer }>(pages: readonly Page[]): Page | undefined {
  return pages.toSorted((one, other) => BEST_FIRST.indexOf(one.answer) - BEST_FIRST.indexOf(other.answer))[0];
}
