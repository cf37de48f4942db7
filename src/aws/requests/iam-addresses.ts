import type { IamAddresses } from '../../core/iam/plan.ts';
import { accountSignIn } from '../hosts/console-url.ts';
import { readPortal } from '../portal/portal-address.ts';
import { portalRoleNames } from '../portal/portal-hosts.ts';
import { switchLink } from './switch-request.ts';

/** What the set-up of a base needs to know of Amazon. */
export const IAM_ADDRESSES: IamAddresses = {
  signIn({ signInUrl, portal, account }, partition) {
    const address = portal && readPortal(portal.startUrl, portal.region).value?.address;
    return (signInUrl && new URL(signInUrl).href) ?? address ?? accountSignIn(partition, account ?? '');
  },
  switchLink: role => switchLink(role, { accountInDisplayName: false }),
  portalRoles: portalRoleNames,
};
