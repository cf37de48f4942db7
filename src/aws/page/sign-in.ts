import { signsInByRegion } from '../../core/roles/session-mode.ts';
import type { Settings } from '../../core/settings.ts';
import { HOSTS, isSignInHost, signInHostOf } from '../hosts/hosts.ts';
import type { PageFacts } from './facts.ts';
import { sessionModeOf } from './session-mode.ts';

/** A sign-in host, and why it was chosen. */
export interface SignIn {
  readonly host: string;
  readonly why: 'page-region' | 'page-metadata' | 'legacy-meta' | 'partition';
}

/**
 * The host that a switch from this page goes to. Trusts the page only if it names a sign-in host of its own partition.
 * Else the partition decides. It needs the page's region too if no host without a region answers, or in multi-session
 * mode, where a session may exist in its region only. Source: docs/console.md 2.4, 3.1, 5.
 */
export function signInHost(
  facts: Pick<PageFacts, 'url' | 'session' | 'signInEndpoint'>,
  settings: Pick<Settings, 'signInInPageRegion'>,
): SignIn {
  const { partition, region } = facts.url;
  if (settings.signInInPageRegion && region !== undefined) {
    return { host: signInHostOf(partition, region), why: 'page-region' };
  }
  const stated = facts.session?.signInEndpoint;
  if (stated !== undefined && isSignInHost(stated, partition)) return { host: stated, why: 'page-metadata' };
  const legacy = facts.signInEndpoint;
  if (legacy !== undefined && isSignInHost(legacy, partition)) return { host: legacy, why: 'legacy-meta' };
  const isRegional = !HOSTS[partition].hasBareSignIn || signsInByRegion(sessionModeOf(facts));
  const servedFrom = isRegional ? (facts.session?.infrastructureRegion ?? region) : undefined;
  return { host: signInHostOf(partition, servedFrom), why: 'partition' };
}
