import type { Settings } from '../core/settings.ts';
import { HOSTS, isSignInHost, signInHostOf } from './hosts.ts';
import type { PageFacts } from './page/facts.ts';

/** A sign-in host, and what it was chosen by. */
export interface SignIn {
  readonly host: string;
  readonly why: 'page-region' | 'page-metadata' | 'legacy-meta' | 'partition';
}

/**
 * The host that a switch from this page goes to. The page is believed only where it names a sign-in host of its own
 * partition; else its partition decides, and the region it is served from where no bare host answers.
 * Source: console.md 2.4, 5.
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
  const servedFrom = HOSTS[partition].hasBareSignIn ? undefined : (facts.session?.infrastructureRegion ?? region);
  return { host: signInHostOf(partition, servedFrom), why: 'partition' };
}
