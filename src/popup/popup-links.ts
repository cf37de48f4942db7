/** What makes, checks and reads addresses: no row waits for it. */
export { parseConsoleUrl } from '../aws/hosts/console-url.ts';
export { trailLink } from '../aws/hosts/event-history.ts';
export { identityByAddress } from '../aws/hosts/identity-by-address.ts';
export { pageLink } from '../aws/hosts/page-link.ts';
export { roleLink } from '../aws/requests/role-link.ts';
export { isSwitchPage } from '../aws/requests/switch-request.ts';
