import type { PageFacts } from './facts.ts';
import { type IdentityReading, readIdentity } from './identity.ts';

/** ms after which a page is taken to have shown all it will: its globals and its header come late (docs/console.md 4.6). */
const SETTLED = 10_000;

/**
 * Whether a page may soon tell more of who is signed in, or other things: it is young, and its names or the account's
 * number are not there yet.
 * @param now ms since 1970
 */
export function mayTellMore(facts: PageFacts, now: number): boolean {
  if (now - facts.loadedAt > SETTLED) return false;
  return facts.accountInfo === undefined || readIdentity(facts).identity.base.account === undefined;
}

/** Whether a page says nothing (yet) of whom it works as: no ARN, no names. A cookie of all sessions speaks for none. */
export function isSilent({ identity, sources }: IdentityReading): boolean {
  const { sessionData, accountInfo, displayNames } = sources;
  const userInfo = identity.mode === 'classic' ? sources.userInfo : undefined;
  const tells = sessionData?.current?.user ?? userInfo?.current?.user ?? accountInfo ?? displayNames;
  return tells === undefined;
}
