import { hasManySessions } from '../../core/roles/session-mode.ts';
import type { IdentityReading } from './identity.ts';

/** ms after which a page has shown everything: its globals and its header come late (docs/console.md 4.6.1). */
const SETTLED = 10_000;

/**
 * Whether a page may soon show more about who is signed in: it is young, and names or account number are missing.
 * @param now ms since 1970
 */
export function mayShowMore({ facts, identity }: IdentityReading, now: number): boolean {
  if (now - facts.loadedAt > SETTLED) return false;
  return facts.accountInfo === undefined || identity.base.account === undefined;
}

/** Whether a page does not (yet) show who it works as: no ARN, no names. A cookie that all sessions share does not count. */
export function isSilent({ identity, sources }: IdentityReading): boolean {
  const { sessionData, accountInfo, displayNames } = sources;
  const userInfo = hasManySessions(identity.mode) ? undefined : sources.userInfo;
  const shown = sessionData?.current?.user ?? userInfo?.current?.user ?? accountInfo ?? displayNames;
  return shown === undefined;
}
