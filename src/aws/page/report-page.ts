import { isOff } from '../../core/diagnosis/judge.ts';
import { judgeIdentity } from '../../core/diagnosis/judge-page.ts';
import type { PageReport } from '../../core/diagnosis/page-report.ts';
import type { Settings } from '../../core/settings.ts';
import { USER_INFO_COOKIE } from '../selectors.ts';
import { signInHost } from '../sign-in.ts';
import type { PageFacts } from './facts.ts';
import { headerGeneration } from './header-generation.ts';
import { readIdentity } from './identity.ts';
import { mayTellMore } from './late-facts.ts';
import { type PageChecks, reportFacts } from './report-facts.ts';
import { reportSources } from './report-sources.ts';

/**
 * What a console page shows and what it lacks, for the diagnosis.
 * @param now ms since 1970
 */
export function reportPage(facts: PageFacts, checks: PageChecks, settings: Settings, now: number): PageReport {
  const about = reportIdentity(facts, now);
  const { identity } = about;
  const { region, service } = facts.url;
  return {
    ...about,
    generation: headerGeneration(checks.counts),
    loadedAt: facts.loadedAt,
    ...(region !== undefined && { region }),
    ...(service !== undefined && { service }),
    signIn: signInHost(facts, settings),
    facts: reportFacts(facts, checks, identity.mode === 'classic', identity.role !== undefined),
  };
}

/**
 * Whether a page lacks what a switch needs, or contradicts itself.
 * @param now ms since 1970
 */
export function isPageOff(facts: PageFacts, now: number): boolean {
  return isOff(judgeIdentity(reportIdentity(facts, now)));
}

function reportIdentity(facts: PageFacts, now: number) {
  const reading = readIdentity(facts);
  const { identity, isOutdated } = reading;
  return {
    identity,
    isOutdated,
    mayTellMore: mayTellMore(facts, now),
    ...(facts.errorCode !== undefined && { errorCode: facts.errorCode }),
    token: identity.mode === 'classic' ? tokenOf(facts) : ('unneeded' as const),
    sources: reportSources(reading),
  };
}

function tokenOf({ csrf, cookies }: PageFacts): PageReport['token'] {
  if (csrf !== undefined) return 'page';
  return cookies.get(USER_INFO_COOKIE) ? 'cookie' : 'none';
}
