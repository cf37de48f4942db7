import type { ConsoleUrl } from '../../aws/hosts/console-url.ts';
import { portalLink } from '../../aws/portal/portal-link.ts';
import { createSignInAddress, hostToShow, type SignInAddress } from '../../aws/portal/sign-in-address.ts';
import type { Role } from '../../core/roles/role.ts';
import { loadProfiles } from '../config/load-profiles.ts';

/** Where the user signs in before a switch to a role, and the host that the user has to see before that opens. */
export async function signInFor(role: Role, page?: ConsoleUrl): Promise<SignInAddress & { readonly host?: string }> {
  const link = portalLink(role, page);
  const signIn =
    link === undefined
      ? createSignInAddress((await loadProfiles()) ?? [])(role, page)
      : { address: link, enters: role };
  const host = hostToShow(signIn.address, role.partition);
  return { ...signIn, ...(host !== undefined && { host }) };
}
