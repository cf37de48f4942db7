import type { Profile } from '../../core/model/profile.ts';
import { createSources } from '../../core/model/sources.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Role } from '../../core/roles/role.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';
import { type ConsoleUrl, consoleHome } from '../hosts/console-url.ts';
import { destinationOf } from '../hosts/destination.ts';
import { partitionOfConsoleUrl } from '../hosts/hosts.ts';
import { findPortalHosts } from './portal-hosts.ts';
import { portalLink } from './portal-link.ts';

/** Bases of bases are followed this far. */
const LONGEST_CHAIN = 10;

/** Where the user signs in, and the role of an access portal that they work as from then on. */
export interface SignInAddress {
  readonly address: string;
  readonly enters?: Role;
}

/**
 * Finds where the user signs in before a switch to a role of these profiles: at the nearest base that has a `sign_in_url`
 * or a role of an access portal, which the address `enters`; else at the console's home, which leads to sign-in by itself
 * (docs/console.md 2.6.2). A console page to come back to takes that home's place, and a portal's link ends on it.
 */
export function createSignInAddress(profiles: readonly Profile[]): (role: Role, page?: ConsoleUrl) => SignInAddress {
  const sources = createSources(profiles);
  return ({ key, name, partition }, page) => {
    const toRole = createRoleMaker(profiles, partition);
    const profile = profiles.find(each => cleanName(each.name) === name && toRole(each)?.key === key);
    let base = profile && sources.of(profile);
    for (let step = 0; base && step < LONGEST_CHAIN; step++) {
      const asRole = toRole(base[0]);
      const { signInUrl } = base[0];
      if (signInUrl !== undefined) return { address: signInUrl };
      const address = asRole && portalLink(asRole, page);
      if (asRole && address !== undefined) return { address, enters: asRole };
      base = sources.of(base[0]);
    }
    return { address: page?.partition === partition ? destinationOf(page) : consoleHome(partition) };
  };
}

/** The host of an address, where it has to be shown before it opens: neither the console's own nor one of AWS's portals (docs/console.md 8.1). */
export function hostToShow(address: string, partition: Role['partition']): string | undefined {
  const { host } = new URL(address);
  return partitionOfConsoleUrl(address) === partition || findPortalHosts(host) ? undefined : host;
}
