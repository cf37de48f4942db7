/** What makes and checks links: no row waits for it. */
export { pageLink } from '../aws/page-link.ts';
export { roleLink } from '../aws/role-link.ts';
export { isSwitchPage } from '../aws/switch-request.ts';
