/** What makes and checks links: no row waits for it. */
export { pageLink } from '../aws/hosts/page-link.ts';
export { roleLink } from '../aws/requests/role-link.ts';
export { isSwitchPage } from '../aws/requests/switch-request.ts';
