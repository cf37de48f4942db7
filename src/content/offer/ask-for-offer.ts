import { linkedRole } from '../../aws/page-link.ts';
import { askFromPage } from '../../platform/messages.ts';

/** Has the script brought that offers a role, where the page's address asks for one: other pages do not pay for it. */
export function askForOffer(): void {
  // A page that has left by then offers nothing.
  if (linkedRole(location.href)) askFromPage('loadOffer').catch(() => undefined);
}
