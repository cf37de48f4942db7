import { isOff } from '../../core/diagnosis/finding.ts';
import { judgeIdentity } from '../../core/diagnosis/judge.ts';
import type { PageSnapshot } from '../../core/diagnosis/page-snapshot.ts';
import type { Settings } from '../../core/settings.ts';
import { USER_INFO_COOKIE } from '../selectors.ts';
import { signInHost } from '../sign-in.ts';
import { checkFacts, type PageCounts } from './check-facts.ts';
import { checkSources } from './check-sources.ts';
import type { PageFacts } from './facts.ts';
import { headerGeneration } from './header-generation.ts';
import { readIdentity } from './identity.ts';
import { mayTellMore } from './late-facts.ts';

/**
 * What a console page shows and what it lacks, for the diagnosis.
 * @param now ms since 1970
 */
export function pageSnapshot(facts: PageFacts, counts: PageCounts, settings: Settings, now: number): PageSnapshot {
  const { region, service } = facts.url;
  const generation = headerGeneration(counts.now);
  return {
    ...identitySnapshot(facts, now),
    generation,
    loadedAt: facts.loadedAt,
    ...(region !== undefined && { region }),
    ...(service !== undefined && { service }),
    signIn: signInHost(facts, settings),
    facts: checkFacts(facts, counts, generation),
  };
}

/**
 * Whether a page lacks what a switch needs, or contradicts itself.
 * @param now ms since 1970
 */
export function isPageOff(facts: PageFacts, now: number): boolean {
  return isOff(judgeIdentity(identitySnapshot(facts, now)));
}

function identitySnapshot(
  facts: PageFacts,
  now: number,
): Pick<PageSnapshot, 'identity' | 'isOutdated' | 'mayTellMore' | 'errorCode' | 'token' | 'sources'> {
  const reading = readIdentity(facts);
  const { identity, isOutdated } = reading;
  return {
    identity,
    isOutdated,
    mayTellMore: mayTellMore(facts, now),
    ...(facts.errorCode !== undefined && { errorCode: facts.errorCode }),
    token: identity.mode === 'classic' ? tokenSource(facts) : 'unneeded',
    sources: checkSources(reading),
  };
}

function tokenSource({ csrf, cookies }: PageFacts): PageSnapshot['token'] {
  if (csrf !== undefined) return 'page';
  return cookies.get(USER_INFO_COOKIE) ? 'cookie' : 'none';
}
