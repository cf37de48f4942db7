/**
 * The longest texts that Hatrack takes from a page, a cookie or a server's answer, in UTF-16 units. Longer texts are
 * refused, not cut: a cut ARN or name would belong to somebody else.
 */
export const LONGEST = {
  /** Name and value of a cookie; browsers accept no longer one (docs/console.md 1.5). */
  cookie: 4096,
  /** An answer of sign-in. */
  answer: 20_000,
  /** A page's metadata: JSON with an ARN, names and an endpoint. */
  metadata: 16_384,
  arn: 2048,
  /** An address that is stored. */
  url: 8192,
  /** `Role/session` and the like; IAM's own limits are 64 each. */
  name: 256,
  /** A role's name with its path: 64 and 512. */
  roleName: 576,
  /** An account's alias has at most 63. */
  alias: 64,
  region: 32,
  /** A role's key. */
  key: 4096,
  /** A search; longer ones are pasted by mistake. */
  query: 200,
  /** Fields of one entry of the console's history that Hatrack does not know, as JSON. */
  rest: 512,
} as const;

/** How many values of the history that a page saw are noted together. Not in an object, because every page loads it. */
export const MOST_SEEN_VALUES = 8;

/** How much Hatrack stores of what pages and cookies feed: entries, and UTF-16 units of JSON. The browser has 10 MB. */
export const MOST = {
  ledgerIdentities: 200,
  /** Entries of one identity. */
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

/**
 * As much of the end of a list as there is room for, because the last items matter most. Leaves out an item that is too
 * large by itself.
 */
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
