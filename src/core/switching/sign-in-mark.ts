import { type Guard, number, record, text, values } from '../guards.ts';

/** The last sign-in or switch that was seen in a cookie store. */
export interface SignInMark {
  /** Another one for each sign-in and each switch. */
  readonly mark: string;
  /** When a switch was last announced after a sign-in, in ms since 1970. */
  readonly announcedAt?: number;
}

/** By the browser's id of the cookie store; the store that has changed last is at the end. */
export type SignInMarks = Readonly<Record<string, SignInMark>>;

const parseMarks = values(record({ mark: text }, { announcedAt: number }) satisfies Guard<SignInMark>);

/** Reads stored marks; none for anything else. */
export function parseSignInMarks(stored: unknown): SignInMarks {
  return parseMarks(stored) ?? {};
}

/** ms within which several tabs that sign in are one sign-in. */
const TOGETHER = 60_000;

/** What a console page shows of the last sign-in or switch. */
export interface SeenSignIn {
  readonly storeId: string;
  readonly mark: string;
  /** The page came from a sign-in, and works as nobody's role. */
  readonly isArrival: boolean;
}

/**
 * Notes a sight of a sign-in or a switch, and returns whether it is a fresh sign-in: the page came from it, nobody has
 * seen it before, and an earlier one has been seen in the cookie store. A restored tab, a reload, and the second of five
 * tabs that sign in together show none.
 * @param now ms since 1970
 */
export function noteSignIn(
  marks: SignInMarks,
  { storeId, mark, isArrival }: SeenSignIn,
  now: number,
): { readonly marks: SignInMarks; readonly isFresh: boolean } {
  const { [storeId]: before, ...others } = marks;
  if (before?.mark === mark) return { marks, isFresh: false };
  const { announcedAt = 0 } = before ?? {};
  const isFresh = isArrival && before !== undefined && now - announcedAt >= TOGETHER;
  const at = isFresh ? now : announcedAt;
  return { marks: { ...others, [storeId]: { mark, ...(at > 0 && { announcedAt: at }) } }, isFresh };
}
