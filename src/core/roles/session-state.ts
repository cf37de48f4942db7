/** What shows whether a session is alive, as far as anything does. */
export interface SessionSigns {
  /** AWS has said that it is over, and no page that came later has shown it since. */
  readonly hasEnd: boolean;
  /** Its cookie, which is there as long as it is signed in; `unknown` where nothing has ever shown it. */
  readonly cookie: 'there' | 'gone' | 'unknown';
  /** Its pages: `ended` where all that answer say that they are signed out; `none` where no page answers. */
  readonly pages: 'open' | 'ended' | 'none';
}

/** `unsure`: it was open when it was seen last, and what there is does not show whether it still is. */
export type SessionState = 'open' | 'ended' | 'unsure';

/**
 * Whether a session is alive, by what can be seen without asking AWS. That it was seen before is no sign of life. A cookie
 * beside a page that is signed out is that of a later session of the same identity, or was left behind.
 */
export function sessionState({ hasEnd, cookie, pages }: SessionSigns): SessionState {
  if (hasEnd || cookie === 'gone') return 'ended';
  if (pages === 'ended') return cookie === 'there' ? 'unsure' : 'ended';
  return cookie === 'there' || pages === 'open' ? 'open' : 'unsure';
}

/**
 * What AWS answered to a page of a session that asked for its credentials: `outdated` is a page of an earlier session of
 * the same identity, `unloaded` one that the browser has put away, `silent` one that did not ask or got no clear answer.
 */
export type PageAnswer = 'alive' | 'outdated' | 'ended' | 'unloaded' | 'silent';

const BEST_FIRST: readonly PageAnswer[] = ['alive', 'outdated', 'ended', 'unloaded', 'silent'];

/** The page of a session whose answer decides: one that is alive shows that the session is, whatever the others say. */
export function decidingPage<Page extends { readonly answer: PageAnswer }>(pages: readonly Page[]): Page | undefined {
  return pages.toSorted((one, other) => BEST_FIRST.indexOf(one.answer) - BEST_FIRST.indexOf(other.answer))[0];
}
