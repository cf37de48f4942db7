/**
 * The longest that a text may be which comes from a page, a cookie or a server's answer, in UTF-16 units. What is longer
 * is refused, not cut: a cut ARN or name would be somebody else's.
 */
export const LONGEST = {
  /** Of a cookie's name and value; browsers take no longer one (docs/console.md 1.5). */
  cookie: 4096,
  /** Of the cookies of a page that Hatrack knows, together. */
  cookies: 65_536,
  /** Of an answer of sign-in. */
  answer: 20_000,
  /** Of a page's metadata: JSON with an ARN, names and an endpoint. */
  metadata: 16_384,
  arn: 2048,
  /** Of an address that is stored. */
  url: 8192,
  /** `Role/session` and the like; IAM's own limits are 64 each. */
  name: 256,
  /** Of a role with its path: 512 and 64. */
  roleName: 576,
  /** An account's alias has 63 at the most. */
  alias: 64,
  region: 32,
  /** Of a role's key. */
  key: 4096,
  /** Of what is searched for; longer ones are pasted by mistake. */
  query: 200,
  /** Fields of the console's history that Hatrack does not know, of one entry, in JSON. */
  rest: 512,
} as const;

/** Values of the history that a page saw one after another, to be noted together. Apart, as every page loads it. */
export const MOST_SEEN_VALUES = 8;

/** How much is kept of what pages and cookies feed: entries, and UTF-16 units of JSON; the browser has room for 10 MB. */
export const MOST = {
  ledgerIdentities: 200,
  /** Of one identity. */
  ledgerEntries: 10_000,
  ledger: 3_000_000,
  sessions: { entries: 40, size: 100_000 },
  accountAliases: { entries: 2000, size: 200_000 },
  cookieStores: { entries: 64, size: 600_000 },
  switches: { entries: 40, size: 600_000 },
  favorites: { entries: 20_000, size: 2_000_000 },
  lastIdentity: 64_000,
  learnedChoices: { entries: 500, size: 200_000 },
} as const;

/** The text, unless it is too long. */
export function upTo(longest: number, text: string | undefined): string | undefined {
  return text !== undefined && text.length <= longest ? text : undefined;
}

/** As much of a list as there is room for, from its end: what came last is worth the most. What is too large by itself goes. */
export function lastOf<T>(list: readonly T[], most: { readonly entries: number; readonly size: number }): readonly T[] {
  const kept: T[] = [];
  let room = most.size;
  for (const each of list.toReversed()) {
    const size = JSON.stringify(each).length + 1;
    if (kept.length === most.entries || size > room) continue;
    kept.push(each);
    room -= size;
  }
  return kept.reverse();
}
