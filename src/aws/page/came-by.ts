import type { Partition } from '../../core/model/partition.ts';
import { HOSTS } from '../hosts/hosts.ts';
import { findPortalHosts } from '../portal/portal-hosts.ts';

/**
 * Runs inside the page, so it uses nothing from outside. The address of the page that this one came from; empty for a page
 * that was loaded again or restored.
 */
export function cameBy(): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry && 'type' in entry && entry.type === 'navigate' ? document.referrer : '';
}

/** Whether an answer of `cameBy` is a page of AWS's sign-in, or of an access portal (docs/console.md 9.3.1). */
export function isFromSignIn(answer: unknown, partition: Partition): boolean {
  if (typeof answer !== 'string' || !URL.canParse(answer)) return false;
  const { host } = new URL(answer);
  const { signIn } = HOSTS[partition];
  return host === signIn || host.endsWith(`.${signIn}`) || findPortalHosts(host)?.partition === partition;
}
