import { linkedRole } from '../../aws/hosts/page-link.ts';
import { askFromPage } from '../../platform/messages.ts';

/** Lets the background load the script that offers a role, if the page's address asks for one. Other pages do not load it. */
export function askForOffer(): void {
  // If the page has left by then, there is nothing to offer.
  if (linkedRole(location.href)) askFromPage('loadOffer').catch(() => undefined);
}
