import type { Portal, World } from '../world/types.ts';

/** The portal whose host this is: account access manager's, else that of Identity Center. */
export function portalAt(host: string, { portal, accountAccess }: World): Portal {
  return accountAccess && addressesAt(host, accountAccess).length > 0 ? accountAccess : portal;
}

/** The addresses that a portal has at a host. */
export function addressesAt(host: string, { startUrls }: Portal): readonly string[] {
  return startUrls.filter(startUrl => new URL(startUrl).host === host);
}
